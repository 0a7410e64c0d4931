"""What an id looks like: eight random base32 characters without i, l, o and u, a letter first."""

ID_FIRST_LETTERS = "abcdefghjkmnpqrstvwxyz"
ID_ALPHABET = "0123456789" + ID_FIRST_LETTERS
ID_LENGTH = 8
ID_PATTERN = rf"[a-hj-km-np-tv-z][0-9a-hj-km-np-tv-z]{{{ID_LENGTH - 1}}}"
