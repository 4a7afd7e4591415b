// Seven words are the whole receipt: they make the key that owns what was written. They never leave the browser.
"use strict";

const Words = (() => {
  const COUNT = 7;
  const ROUNDS = 10000; // guessing 88 bits is out of reach anyway
  // Two syllables that Dutch and English readers can both say: 6,400 words, without those that mean something rude.
  const SYLLABLES = [..."bdfghjklmnprstvz"].flatMap((first) => [..."aeiou"].map((second) => first + second));
  const RUDE = ["homo", "kaka", "lulu", "nazi", "pipi", "poro", "puta", "pupu", "lule", "kuto", "kute"];
  const LIST = SYLLABLES.flatMap((one) => SYLLABLES.map((other) => one + other)).filter((word) => !RUDE.includes(word));
  const KEY = Uint8Array.from([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20]); // PKCS 8, RFC 8410

  const utf8 = (text) => new TextEncoder().encode(text);
  const fromBase64 = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

  // Every word as likely as the others: a number that would favour the first ones is thrown again.
  function word() {
    for (;;) {
      const [number] = crypto.getRandomValues(new Uint16Array(1));
      if (number < 65536 - (65536 % LIST.length)) return LIST[number % LIST.length];
    }
  }

  const make = () => Array.from({ length: COUNT }, word);

  // What somebody typed, as words; capitals, commas and line ends do not matter.
  const read = (text) => text.toLowerCase().split(/[^a-z]+/).filter(Boolean);

  // Which of the words cannot be one of ours: most slips of the pen show here.
  const unknown = (words) => words.filter((one) => !LIST.includes(one));

  // The Ed25519 key that these words make: the same on every device.
  async function key(words) {
    const secret = await crypto.subtle.importKey("raw", utf8(words.join(" ")), "PBKDF2", false, ["deriveBits"]);
    const how = { name: "PBKDF2", hash: "SHA-256", salt: utf8("draagvlak/v1|receipt"), iterations: ROUNDS };
    const seed = new Uint8Array(await crypto.subtle.deriveBits(how, secret, 256));
    const own = await crypto.subtle.importKey("pkcs8", Blind.join(KEY, seed), "Ed25519", true, ["sign"]);
    const { x } = await crypto.subtle.exportKey("jwk", own);
    const bytes = fromBase64(x);
    const thread = Blind.toHex(await Blind.hash("SHA-256", bytes));
    const sign = async (message) => new Uint8Array(await crypto.subtle.sign("Ed25519", own, message));
    return { public: bytes, sign, thread };
  }

  return { COUNT, LIST, key, make, read, unknown, utf8 };
})();
globalThis.Words = Words;
