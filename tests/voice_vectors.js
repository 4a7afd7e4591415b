// Each published vector of RFC 9474 through the page script: what is blinded, and what is finalised from the published
// blind signature. The same lines run under node and in a browser, after the page script itself.
"use strict";

globalThis.throughThePageScript = (given) => {
  const number = (hex) => BigInt(`0x${hex.replace(/^0x/, "")}`);
  const bytes = (hex) => Blind.fromHex((hex ?? "").replace(/^0x/, ""));
  const power = (base, exponent, modulus) => {
    let result = 1n;
    for (; exponent > 0n; exponent >>= 1n, base = (base * base) % modulus) if (exponent & 1n) result = (result * base) % modulus;
    return result;
  };
  return Promise.all(given.map(async (one) => {
    const key = { n: number(one.n), e: number(one.e) };
    const prepared = Blind.prepare(bytes(one.msg), bytes(one.msg_prefix));
    const size = bytes(one.n).length;
    const factor = power(number(one.inv), (number(one.p) - 1n) * (number(one.q) - 1n) - 1n, key.n); // Euler
    const hidden = await Blind.blind(prepared, key, bytes(one.salt), factor);
    const signature = Blind.finalise(bytes(one.blind_sig), key, hidden.encoded, hidden.inverse);
    return {
      name: one.name, prepared: Blind.toHex(prepared), blinded: Blind.toHex(hidden.blinded),
      inverse: Blind.toHex(Blind.toBytes(hidden.inverse, size)), signature: Blind.toHex(signature),
    };
  }));
};
