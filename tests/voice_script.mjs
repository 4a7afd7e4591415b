// Runs the page script outside a browser, as a works council could: node tests/voice_script.mjs WORK < input.json
import { readFileSync } from "node:fs";
import { webcrypto } from "node:crypto";
import vm from "node:vm";

const [, , work, folder, peer] = process.argv;
globalThis.crypto ??= webcrypto;
for (const name of ["blind.js", "words.js"]) vm.runInThisContext(readFileSync(`${folder}/${name}`, "utf8"));
vm.runInThisContext(readFileSync(new URL("voice_vectors.js", import.meta.url), "utf8"));
const given = JSON.parse(readFileSync(0, "utf8"));
const { Blind, Words } = globalThis;
const bytes = (hex) => Blind.fromHex((hex ?? "").replace(/^0x/, ""));

const works = {
  vectors: () => throughThePageScript(given),
  async words() {
    const words = Words.make();
    const [key, again] = [await Words.key(words), await Words.key(words)];
    const signed = await key.sign(Words.utf8("m"));
    return {
      words, list: Words.LIST, count: Words.COUNT, public: Blind.toHex(key.public), thread: key.thread,
      same: Blind.toHex(again.public) === Blind.toHex(key.public), signed: Blind.toHex(signed),
    };
  },
  // The peer blinds and finalises; we signed in between. Two steps, because the signer is another program.
  async peer() {
    const { RSABSSA } = await import(peer);
    const suite = RSABSSA.SHA384.PSS.Randomized();
    const how = { name: "RSA-PSS", hash: "SHA-384" };
    const key = await crypto.subtle.importKey("spki", bytes(given.spki), how, true, ["verify"]);
    if (given.check) return { valid: await suite.verify(key, bytes(given.signature), bytes(given.prepared)) };
    const own = await crypto.subtle.importKey("pkcs8", bytes(given.private), how, true, ["sign"]);
    const prepared = suite.prepare(Words.utf8("asked by the peer"));
    const { blindedMsg, inv } = await suite.blind(key, prepared);
    const theirs = await suite.blindSign(own, blindedMsg);
    const signature = await suite.finalize(key, prepared, theirs, inv);
    return {
      blinded: Blind.toHex(blindedMsg), theirs: Blind.toHex(theirs), prepared: Blind.toHex(prepared),
      signature: Blind.toHex(signature),
    };
  },
};
process.stdout.write(JSON.stringify(await works[work]()));
