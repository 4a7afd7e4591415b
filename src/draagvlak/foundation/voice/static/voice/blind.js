// Tokens that are signed without being seen: RFC 9474, RSABSSA-SHA384-PSS-Randomized and its three relatives.
// Runs in the browser, on BigInt and WebCrypto alone. The server's side: draagvlak_core/voice/blind_tokens.py.
"use strict";

const Blind = (() => {
  const HASH = 48; // bytes of SHA-384
  const VARIANTS = {
    "RSABSSA-SHA384-PSS-Randomized": { salt: 48, prefix: 32 },
    "RSABSSA-SHA384-PSSZERO-Randomized": { salt: 0, prefix: 32 },
    "RSABSSA-SHA384-PSS-Deterministic": { salt: 48, prefix: 0 },
    "RSABSSA-SHA384-PSSZERO-Deterministic": { salt: 0, prefix: 0 },
  };
  const OURS = VARIANTS["RSABSSA-SHA384-PSS-Randomized"];

  const random = (length) => crypto.getRandomValues(new Uint8Array(length));
  const hash = async (name, bytes) => new Uint8Array(await crypto.subtle.digest(name, bytes));
  const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const fromHex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const toNumber = (bytes) => BigInt(`0x0${toHex(bytes)}`);
  const toBytes = (number, length) => fromHex(number.toString(16).padStart(2 * length, "0"));

  function join(...parts) {
    const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  function power(base, exponent, modulus) {
    let result = 1n;
    for (base %= modulus; exponent > 0n; exponent >>= 1n) {
      if (exponent & 1n) result = (result * base) % modulus;
      base = (base * base) % modulus;
    }
    return result;
  }

  // Extended Euclid. Throws when there is no inverse: then number and modulus share a factor.
  function inverse(number, modulus) {
    let [a, b, x, y] = [number % modulus, modulus, 1n, 0n];
    while (b > 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
    if (a !== 1n) throw new Error("no inverse");
    return ((x % modulus) + modulus) % modulus;
  }

  // RFC 8017: EMSA-PSS (9.1.1) with mask generation function MGF1 (B.2.1), both with SHA-384.
  async function encode(message, bits, salt) {
    const length = Math.ceil(bits / 8);
    const digest = await hash("SHA-384", join(new Uint8Array(8), await hash("SHA-384", message), salt));
    const block = join(new Uint8Array(length - salt.length - HASH - 2), [1], salt);
    for (let at = 0; at < block.length; at += HASH) {
      const mask = await hash("SHA-384", join(digest, [0, 0, 0, at / HASH]));
      for (let i = at; i < Math.min(at + HASH, block.length); i += 1) block[i] ^= mask[i - at];
    }
    block[0] &= 0xff >> (8 * length - bits);
    return join(block, digest, [0xbc]);
  }

  const bitsOf = (key) => key.n.toString(2).length;
  const sizeOf = (key) => Math.ceil(bitsOf(key) / 8);
  const prepare = (message, prefix) => join(prefix, message);

  // From 1 to n - 1, every number as likely as the others.
  function factorFor(key) {
    for (;;) {
      const factor = toNumber(random(sizeOf(key)));
      if (factor > 0n && factor < key.n) return factor;
    }
  }

  // Hide a prepared message. Gives what goes to the signer, what the signature must come to, and what takes it off.
  async function blind(prepared, key, salt = random(OURS.salt), factor = factorFor(key)) {
    const encoded = toNumber(await encode(prepared, bitsOf(key) - 1, salt));
    inverse(encoded, key.n); // throws when the message shares a factor with the key
    const blinded = (encoded * power(factor, key.e, key.n)) % key.n;
    return { blinded: toBytes(blinded, sizeOf(key)), encoded, inverse: inverse(factor, key.n) };
  }

  // Take the hiding off, and look whether it is a signature: a server that cheats gives no token.
  function finalise(signed, key, encoded, undo) {
    const signature = (toNumber(signed) * undo) % key.n;
    if (signed.length !== sizeOf(key) || power(signature, key.e, key.n) !== encoded) throw new Error("not signed");
    return toBytes(signature, sizeOf(key));
  }

  return { OURS, VARIANTS, blind, finalise, fromHex, hash, join, prepare, random, toHex, toNumber, toBytes };
})();
globalThis.Blind = Blind;
