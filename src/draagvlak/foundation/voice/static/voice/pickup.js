// Fetches this round's tokens at the first page somebody opens, so that fetching them says no more than "was here".
// What is hidden is kept before it is sent: when the answer gets lost, the same is sent again and signed again.
"use strict";

const Pickup = (() => {
  const own = document.currentScript.dataset;
  const shelf = `draagvlak.voice.${own.holder}`;

  const load = () => JSON.parse(localStorage.getItem(shelf) ?? "{}");
  const keep = (rounds) => localStorage.setItem(shelf, JSON.stringify(rounds));
  // Tokens are of each kind in turn; a kind has a key of its own.
  const kindOf = (round, i) => i % round.keys.length;
  const keyOf = (round, i) => {
    const { n, e } = round.keys[kindOf(round, i)];
    return { n: BigInt(`0x${n}`), e: BigInt(e) };
  };

  async function ask(body) {
    const headers = { "Content-Type": "application/json", "X-CSRFToken": own.csrf };
    const answer = await fetch(own.pickup, body ? { method: "POST", headers, body: JSON.stringify(body) } : {});
    if (!answer.ok) throw new Error(`tokens: ${answer.status}`);
    return answer.json();
  }

  async function hide(round, i) {
    const words = Words.make();
    const key = await Words.key(words);
    const said = ["draagvlak/v1", round.instance, round.code, round.purpose, key.thread].join("|");
    const prefix = Blind.random(Blind.OURS.prefix);
    const hidden = await Blind.blind(Blind.prepare(Words.utf8(said), prefix), keyOf(round, i));
    return {
      words,
      prefix: Blind.toHex(prefix),
      blinded: Blind.toHex(hidden.blinded),
      encoded: hidden.encoded.toString(16),
      undo: hidden.inverse.toString(16),
    };
  }

  function show(round, i, token, signed) {
    const number = (text) => BigInt(`0x${text}`);
    const signature = Blind.finalise(Blind.fromHex(signed), keyOf(round, i), number(token.encoded), number(token.undo));
    return { words: token.words, prefix: token.prefix, signature: Blind.toHex(signature), kind: kindOf(round, i) };
  }

  async function fetchTokens(round) {
    const rounds = load();
    if (!rounds[round.code]) {
      const hidden = [];
      while (hidden.length < round.quota) hidden.push(await hide(round, hidden.length));
      rounds[round.code] = { hidden, closes: round.closes };
      keep(rounds);
    }
    const { hidden } = rounds[round.code];
    if (!hidden) return;
    const { signed } = await ask({ round: round.code, blinded: hidden.map((token) => token.blinded) });
    const tokens = hidden.map((token, i) => show(round, i, token, signed[i]));
    rounds[round.code] = { tokens, closes: round.closes };
    keep(rounds);
    await ask({ round: round.code, got: true });
  }

  function forgetOld() {
    const today = new Date().toISOString().slice(0, 10);
    keep(Object.fromEntries(Object.entries(load()).filter(([, round]) => round.closes >= today)));
  }

  async function run() {
    forgetOld();
    for (const round of (await ask()).rounds) await fetchTokens(round);
  }

  // One tab at a time: two would fetch the same tokens twice.
  const alone = (work) => (navigator.locks ? navigator.locks.request(shelf, work) : work());

  // Where a link leads to the quiet room, the tokens go along behind the #, which browsers send to no server.
  const doors = document.querySelectorAll("a[data-quiet]");
  const carry = () => {
    const rounds = Object.entries(load()).filter(([, round]) => round.tokens);
    const bag = Object.fromEntries(rounds.map(([code, round]) => [code, round.tokens]));
    return rounds.length ? `#${btoa(JSON.stringify(bag))}` : "";
  };
  for (const door of doors) {
    const plain = door.href;
    door.addEventListener("click", () => { door.href = plain + carry(); });
    door.addEventListener("auxclick", () => { door.href = plain + carry(); });
  }

  const able = globalThis.crypto?.subtle && globalThis.localStorage;
  return { done: able && "waiting" in own ? alone(run).catch((error) => console.warn(error.message)) : Promise.resolve() };
})();
globalThis.Pickup = Pickup;
