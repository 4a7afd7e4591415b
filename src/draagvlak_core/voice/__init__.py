"""A voice nobody can trace: tokens signed unseen, what a post may hold, and when it may leave.

`blind_tokens` and `blind_signing` are the two sides of one signature (`pss` and `openssl` serve them), `tokens` says
whether a post with a token may be taken, `post_form` what may stand in it, `moderation` who passes it on, `batches`
when. Meaning, sources and limits: docs/method/voice.md.
"""
