// The quiet room: writes with a token, sends later, and reads an answer with seven words. Sends no cookie, keeps no name.
"use strict";

(() => {
  const SIZES = [1024, 4096, 16384];
  const BAG = "draagvlak.tokens"; // in this tab only
  const OUT = "draagvlak.outbox"; // until it is sent
  const USED = "draagvlak.used"; // so that a token is not offered twice

  const room = document.querySelector("[data-room]");
  const part = (name) => document.querySelector(`[data-part="${name}"]`);
  const load = (shelf, name, empty) => JSON.parse(shelf.getItem(name) ?? empty);
  const keep = (shelf, name, what) => shelf.setItem(name, JSON.stringify(what));

  function only(name) {
    for (const one of document.querySelectorAll("[data-part]")) one.hidden = one.dataset.part !== name;
    const shown = part(name);
    shown?.querySelector("h2")?.focus();
  }

  // Tokens come behind the #. They are taken out of the address at once.
  function unpack() {
    if (location.hash.length < 2) return;
    try {
      keep(sessionStorage, BAG, JSON.parse(atob(location.hash.slice(1))));
    } catch { /* not a bag: an address somebody typed */ }
    history.replaceState(null, "", location.pathname);
  }

  function tokenFor(code) {
    const used = load(localStorage, USED, "[]");
    return (load(sessionStorage, BAG, "{}")[code] ?? []).find((token) => !used.includes(token.prefix));
  }

  async function able() {
    try {
      await Words.key(["able"]);
      return true;
    } catch {
      return false;
    }
  }

  // Every message has one of three lengths, so that the length says next to nothing.
  function pad(wire) {
    const bytes = Words.utf8(JSON.stringify(wire)).length;
    const size = SIZES.find((one) => one >= bytes);
    return size ? JSON.stringify(wire) + " ".repeat(size - bytes) : null;
  }

  async function seal(token, content) {
    const { code, instance, purpose } = room.dataset;
    const key = await Words.key(token.words);
    const post = JSON.stringify(content);
    const digest = Blind.toHex(await Blind.hash("SHA-256", Words.utf8(post)));
    const signed = await key.sign(Words.utf8(["draagvlak/v1", "post", instance, code, purpose, digest].join("|")));
    return pad({
      v: 1, round: code, purpose, prefix: token.prefix, signature: token.signature,
      public: Blind.toHex(key.public), post, signed: Blind.toHex(signed),
    });
  }

  async function send(path, body) {
    const how = { method: "POST", body, credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" };
    return (await fetch(path, { ...how, headers: { "Content-Type": "text/plain" } })).json();
  }

  async function deliver(one) {
    const answer = await send(one.to, one.body);
    keep(localStorage, OUT, load(localStorage, OUT, "[]").filter((other) => other.body !== one.body));
    return answer;
  }

  async function deliverDue() {
    for (const one of load(localStorage, OUT, "[]")) {
      if (one.at <= Date.now()) await deliver(one).then(tell, () => {});
    }
    const next = Math.min(...load(localStorage, OUT, "[]").map((one) => one.at));
    if (Number.isFinite(next)) setTimeout(deliverDue, Math.max(1000, next - Date.now()));
  }

  function tell(answer) {
    if (!room) return;
    part("trouble").querySelector("[data-words]").replaceChildren(...(answer.troubles ?? []).map((words) => {
      const line = document.createElement("li");
      line.textContent = words;
      return line;
    }));
    only(answer.taken ? "sent" : "trouble");
  }

  function written(form) {
    const content = { language: document.documentElement.lang };
    for (const [name, value] of new FormData(form)) if (value.trim()) content[name] = value.trim();
    return content;
  }

  // What is missing is said beside the field; nothing is sent and nothing is lost.
  function complete(form) {
    let first = null;
    for (const field of form.querySelectorAll("[data-field]")) {
      const boxes = [...field.querySelectorAll("textarea, select, input")];
      const filled = boxes.some((box) => (box.type === "radio" ? box.checked : box.value.trim()));
      const wrong = !filled && "needed" in field.dataset;
      field.classList.toggle("wrong", wrong);
      field.querySelector(".error").hidden = !wrong;
      for (const box of boxes) box.setAttribute("aria-invalid", wrong);
      if (wrong) first ??= boxes[0];
    }
    first?.focus();
    return !first;
  }

  function write(form) {
    const token = tokenFor(room.dataset.code);
    if (!token) return only("empty");
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (!complete(form)) return;
      const body = await seal(token, written(form));
      if (!body) {
        form.querySelector("[data-long]").hidden = false;
        return;
      }
      receipt(token, body);
    });
    return only("form");
  }

  function receipt(token, body) {
    part("receipt").querySelector("[data-seven]").replaceChildren(...token.words.map((word) => {
      const line = document.createElement("li");
      line.textContent = word;
      return line;
    }));
    only("receipt");
    const go = (delay) => {
      keep(localStorage, USED, [...load(localStorage, USED, "[]"), token.prefix].slice(-200));
      const one = { to: room.dataset.post, body, at: Date.now() + delay };
      keep(localStorage, OUT, [...load(localStorage, OUT, "[]"), one]);
      if (delay) only("waiting");
      deliverDue();
    };
    const [{ delay }, share] = [room.dataset, crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32];
    part("receipt").querySelector("[data-later]").onclick = () => go(Math.ceil(1000 * delay * share) + 1);
    part("receipt").querySelector("[data-now]").onclick = () => go(0);
  }

  function reopen(form) {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const words = Words.read(form.elements.words.value);
      const unknown = Words.unknown(words);
      const wrong = form.querySelector("[data-wrong]");
      wrong.hidden = words.length === Words.COUNT && !unknown.length;
      form.elements.words.setAttribute("aria-invalid", !wrong.hidden);
      wrong.querySelector("[data-which]").textContent = unknown.join(", ");
      if (!wrong.hidden) return form.elements.words.focus();
      const key = await Words.key(words);
      return read(form, words, await send(form.dataset.thread, pad({ v: 1, thread: key.thread })));
    });
    only("reopen");
  }

  function read(form, words, answer) {
    const place = part("thread");
    place.querySelector("[data-html]").innerHTML = answer.html;
    only("thread");
    const reply = place.querySelector("form[data-reply]");
    reply?.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (!complete(reply)) return;
      const key = await Words.key(words);
      const post = JSON.stringify(written(reply));
      const { code, instance } = reply.dataset;
      const digest = Blind.toHex(await Blind.hash("SHA-256", Words.utf8(post)));
      const signed = await key.sign(Words.utf8(["draagvlak/v1", "post", instance, code, "reply", digest].join("|")));
      const wire = { v: 1, round: code, public: Blind.toHex(key.public), post, signed: Blind.toHex(signed) };
      const said = await send(reply.action, pad(wire));
      place.querySelector(said.taken ? "[data-said]" : "[data-unsaid]").hidden = false;
      reply.hidden = said.taken;
    });
  }

  async function run() {
    unpack();
    if (!(await able())) return only("old");
    deliverDue();
    const form = document.querySelector("form[data-write]");
    const again = document.querySelector("form[data-thread]");
    if (form) write(form);
    if (again) reopen(again);
    return null;
  }

  run();
})();
