"""The one thing we need of OpenSSL that `cryptography` does not offer: RSA without padding, in constant time.

OpenSSL blinds and uses the Chinese remainder theorem by itself. Where it cannot be found, callers do without.
"""

from __future__ import annotations

import ctypes
from ctypes import POINTER, byref, c_int, c_long, c_size_t, c_ubyte, c_void_p, create_string_buffer
from functools import cache

NAMES = ("libcrypto.so.3", "libcrypto.3.dylib", "libcrypto-3-x64.dll")
RSA_NO_PADDING = 3


@cache
def library() -> ctypes.CDLL | None:
    """OpenSSL 3 of this machine, with what is used declared; None when it is not there."""
    for name in NAMES:
        try:
            found = ctypes.CDLL(name)
            _declare(found)
        except (OSError, AttributeError):
            continue
        return found
    return None


def _declare(lib: ctypes.CDLL) -> None:
    lib.d2i_AutoPrivateKey.restype = c_void_p
    lib.d2i_AutoPrivateKey.argtypes = [c_void_p, POINTER(POINTER(c_ubyte)), c_long]
    lib.EVP_PKEY_free.argtypes = [c_void_p]
    lib.EVP_PKEY_CTX_new.restype = c_void_p
    lib.EVP_PKEY_CTX_new.argtypes = [c_void_p, c_void_p]
    lib.EVP_PKEY_CTX_free.argtypes = [c_void_p]
    lib.EVP_PKEY_decrypt_init.argtypes = [c_void_p]
    lib.EVP_PKEY_CTX_set_rsa_padding.argtypes = [c_void_p, c_int]
    lib.EVP_PKEY_decrypt.argtypes = [c_void_p, c_void_p, POINTER(c_size_t), c_void_p, c_size_t]


class OpenSSLPower:
    """Raises numbers to the secret exponent of one key. Threads may share it: each call has a context of its own."""

    def __init__(self, lib: ctypes.CDLL, der: bytes, size: int) -> None:
        self._lib, self._size = lib, size
        buffer = (c_ubyte * len(der)).from_buffer_copy(der)
        start = ctypes.cast(buffer, POINTER(c_ubyte))
        self._key = lib.d2i_AutoPrivateKey(None, byref(start), len(der))
        if not self._key:
            raise ValueError("OpenSSL does not read this key")

    def __call__(self, number: int) -> int:
        context = self._lib.EVP_PKEY_CTX_new(self._key, None)
        out, length = create_string_buffer(self._size), c_size_t(self._size)
        given = number.to_bytes(self._size, "big")
        try:
            done = (
                self._lib.EVP_PKEY_decrypt_init(context) == 1
                and self._lib.EVP_PKEY_CTX_set_rsa_padding(context, RSA_NO_PADDING) == 1
                and self._lib.EVP_PKEY_decrypt(context, out, byref(length), given, self._size) == 1
            )
        finally:
            self._lib.EVP_PKEY_CTX_free(context)
        if not done:
            raise RuntimeError("OpenSSL did not sign")
        return int.from_bytes(out.raw[: length.value], "big")

    def __del__(self) -> None:
        if getattr(self, "_key", None):
            self._lib.EVP_PKEY_free(self._key)


def power(der: bytes, size: int) -> OpenSSLPower | None:
    """OpenSSL's power for the private key in `der`, or None where there is no OpenSSL 3."""
    lib = library()
    return OpenSSLPower(lib, der, size) if lib else None
