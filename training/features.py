"""What the network sees of a word. src/parse/word-features.ts computes the same numbers; training/score compares the two."""

BUCKETS = 16384
SHAPES = 48  # 24 shapes, once for plain words and once for merged names
NAME_SHAPE = 24
_QUOTES = {"\u2018": "'", "\u2019": "'", "\u201b": "'", "`": "'", "\u00b4": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"',
           "\u00ab": '"', "\u00bb": '"', "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2012": "-", "\u2011": "-", "\u2010": "-", "\u2026": "."}


def fnv(text: str, seed: int = 0x811C9DC5) -> int:
    """32-bit FNV-1a over UTF-16 units."""
    h = seed
    units = text.encode("utf-16-le", "surrogatepass")
    for i in range(0, len(units), 2):
        h = ((h ^ (units[i] | units[i + 1] << 8)) * 0x01000193) & 0xFFFFFFFF
    return h


def scramble(h: int) -> int:
    h ^= h >> 15
    h = (h * 0x2C1B3C6D) & 0xFFFFFFFF
    h ^= h >> 12
    return h


def normalise(form: str) -> str:
    out = []
    for c in form.replace("''", '"').replace("``", '"') if form in ("''", "``") else form:
        if "A" <= c <= "Z":
            out.append(c.lower())
        elif "0" <= c <= "9":
            out.append("0")
        elif ord(c) < 128:
            out.append(c if c != "`" else "'")
        else:
            c = _QUOTES.get(c, c)
            low = c.lower()
            out.append(low if len(low) == 1 else c)
    return "".join(out)


def shape(form: str) -> int:
    upper = lower = digit = other = 0
    for c in form:
        if "0" <= c <= "9":
            digit += 1
        elif c != c.lower():
            upper += 1
        elif c != c.upper():
            lower += 1
        else:
            other += 1
    first_upper = form[0] != form[0].lower()
    if upper == 0:
        case = 1 if lower else 0
    elif lower == 0:
        case = 2 if upper == 1 else 3
    elif first_upper and upper == 1:
        case = 4
    else:
        case = 5
    return case + 6 * (1 if digit else 0) + 12 * (1 if other else 0)


def ngrams(form: str) -> list[int]:
    """Buckets of the prefixes, suffixes, inner 3-grams and the exact form. Units are UTF-16; long words are cut."""
    low = normalise(form)
    units = low.encode("utf-16-le", "surrogatepass")
    n = len(units) // 2
    cut = lambda a, b: units[2 * a : 2 * b].decode("utf-16-le", "surrogatepass")
    out = [scramble(fnv(form, 0x1234567)) % BUCKETS]
    for k in range(1, 5):
        if k <= n:
            out.append(scramble(fnv(cut(n - k, n), 0x1000 + k)) % BUCKETS)
            out.append(scramble(fnv(cut(0, k), 0x2000 + k)) % BUCKETS)
    if n >= 5:
        out.append(scramble(fnv(cut(n - 5, n), 0x1005)) % BUCKETS)
    for i in range(1, min(n - 3, 20)):
        out.append(scramble(fnv(cut(i, i + 3), 0x3000)) % BUCKETS)
    return out
