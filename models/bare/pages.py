"""Made pieces of scanned pages on whose type ink lies, and the same type alone.

Words are made of syllables, so that none is learnt; pens and stamps are drawn
in many ways. Lengths in points are told as such; others are pixels.
"""
import glob
import io
import math

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

FOLDERS = ("/usr/share/fonts/opentype/urw-base35", "/usr/share/fonts/truetype/dejavu", "/usr/share/texmf/fonts/opentype/public/lm")
FAMILIES = ("NimbusSans-", "NimbusRoman-", "NimbusMonoPS-", "NimbusSansNarrow-", "C059-", "P052-", "URWBookman-", "URWGothic-",
            "DejaVuSans.", "DejaVuSans-Bold.", "DejaVuSerif.", "DejaVuSerif-Bold.", "DejaVuSansMono.",
            "lmroman10-regular", "lmroman10-bold", "lmmono10-regular", "lmsans10-regular")
FONTS = sorted(f for folder in FOLDERS for f in glob.glob(folder + "/*.[ot]tf") if any(k in f for k in FAMILIES))
START = "b c d f g h j l m n p r s t v z br cr tr gr pl cl fr ch ll qu gu w k th sh st".split()
VOWEL = "a e i o u a e o á é í ó ú ia ie ei ou ua".split()
END = ["", "", "", "n", "s", "r", "l", "z", "d", "ck", "ñ", "m", "t", "ng"]
LINKS = ("de", "y", "of", "del", "the", "and", "la")
TITLES = ("Lic.", "Dr.", "Dra.", "Mtro.", "Ing.", "Mr", "Ms", "Prof.")
SUPER = 2  # pixels drawn for one


def word(r):
    return "".join(r.choice(START) + r.choice(VOWEL) + (r.choice(END) if r.random() < .4 else "") for _ in range(r.choice((1, 2, 2, 2, 3, 3))))


def phrase(r):
    """A name, a line in capitals, a post or words with figures."""
    kind, words = r.random(), [word(r) for _ in range(r.randint(2, 6))]
    if kind < .5:
        words = [w.capitalize() for w in words[:4]]
        if r.random() < .2:
            words.insert(1, r.choice("ABCDEFGHJKLMPRST") + ".")
        if r.random() < .25:
            words.insert(0, r.choice(TITLES))
    elif kind < .65:
        words = [w.upper() for w in words]
    elif kind < .85:
        words = [w.capitalize() if r.random() < .6 else w for w in words]
        for i in range(1, len(words), 3):
            words.insert(i, r.choice(LINKS))
    else:
        words = [w if r.random() < .8 else str(r.randint(1, 2030)) + r.choice(("", ",", ".", "/" + str(r.randint(1, 99)))) for w in words]
    return " ".join(words)


def curve(points, n=14):
    """The points of a chain of cubic curves."""
    out = []
    for i in range(0, len(points) - 3, 3):
        a, b, c, d = points[i:i + 4]
        for k in range(n):
            t = k / n
            s = 1 - t
            out.append(tuple(s**3 * a[j] + 3 * s * s * t * b[j] + 3 * s * t * t * c[j] + t**3 * d[j] for j in (0, 1)))
    return out + [points[-1]]


def scrawl(r, x, to, y, pt):
    """A signature from x to to: loops or free curves, and at times a line back."""
    loops, p = r.random() < .55, [(x, y)]
    while x < to:
        if loops:
            up, dx = r.uniform(5, 32) * pt, r.uniform(8, 46) * pt
            p += [(x + dx, y - up), (x - dx * r.uniform(.2, .7), y - up * r.uniform(.8, 1.2)), (x + dx * .7, y + r.uniform(-3, 12) * pt)]
            x += dx * r.uniform(.5, .8)
        else:
            dx = r.uniform(10, 60) * pt
            off = lambda: r.gauss(0, 14) * pt
            p += [(x + dx * r.random(), y + off()), (x + dx * r.random(), y + off()), (x + dx, y + off() * .7)]
            x += dx
    if r.random() < .6:
        back = y + r.gauss(0, 7) * pt
        p += [(x + 24 * pt, y - 16 * pt), (x, back + 8 * pt), (x - r.uniform(30, 160) * pt, back)]
    return curve(p)


def note(draw, r, x, y, pt):
    """Some words by hand, as small loops that lean one way."""
    width, lean, high = r.uniform(.6, 1.6) * pt, r.uniform(-.2, .7), r.uniform(4, 9) * pt
    for _ in range(r.randint(1, 4)):
        p = [(x, y)]
        for _ in range(r.randint(3, 9)):
            up, dx = high * r.choice((.5, .5, .6, 1, 1.3, -.6)) * r.uniform(.8, 1.2), high * r.uniform(.3, .7)
            p += [(x + dx + lean * up, y - up), (x + dx * r.uniform(-.6, .8) + lean * up, y - up), (x + dx, y + r.gauss(0, .06) * high)]
            x += dx
        pen(draw, curve(p, 8), width, r)
        x += high * r.uniform(.5, 1.2)


def rule(draw, r, row, pt):
    """A line of a form, under a row of type, above it or through its feet: solid or of dots."""
    begin, middle, end = row
    y, width = middle + r.choice((r.uniform(2, 7), r.uniform(2, 7), r.uniform(-14, -6))) * pt, max(1, round(r.uniform(.4, 1.3) * pt))
    x, to = begin - r.uniform(-10, 60) * pt, end + r.uniform(-10, 60) * pt
    dot, gap = (max(to - x, 1), 1) if r.random() < .75 else (r.uniform(.8, 4) * pt, r.uniform(1.2, 3) * pt)
    while x < to:
        draw.line((x, y, min(x + dot, to), y), fill=255, width=width)
        x += dot + gap


def pen(draw, line, width, r):
    """A line of one breadth, or of one that changes with the hand's pressure."""
    if r.random() >= .4:
        draw.line(line, fill=255, width=max(1, round(width)), joint="curve")
        return
    w = width
    for a, b in zip(line, line[1:]):
        w = min(max(w * r.uniform(.9, 1.11), width * .5), width * 1.5)
        draw.line((a, b), fill=255, width=max(1, round(w)))
        draw.ellipse((b[0] - w / 2, b[1] - w / 2, b[0] + w / 2, b[1] + w / 2), fill=255)


def letters(layer, text, size, x, y, turned, r, font=None):
    f = ImageFont.truetype(font or r.choice(FONTS), max(6, round(size)))
    box = f.getbbox(text)
    g = Image.new("L", (box[2] + 8, box[3] + 8), 0)
    ImageDraw.Draw(g).text((2, 2), text, font=f, fill=255)
    g = g.rotate(-turned, expand=True, resample=Image.BICUBIC)
    layer.paste(255, (int(x), int(y)), g)


def stamp(layer, r, x, y, pt):
    if r.random() < .6:
        round_stamp(layer, r, x, y, pt)
    else:
        plate(layer, r, x, y, pt)


def round_stamp(layer, r, x, y, pt):
    draw, big, width = ImageDraw.Draw(layer), r.uniform(24, 46) * pt, max(1, round(r.uniform(.7, 2) * pt))
    for k in (1, r.uniform(.6, .75))[:r.choice((1, 2, 2))]:
        draw.ellipse((x - big * k, y - big * k, x + big * k, y + big * k), outline=255, width=width)
    text, span = phrase(r).upper()[:r.randint(10, 26)], r.uniform(180, 320)
    for i, letter in enumerate(text):
        turned = -span / 2 + span * i / max(1, len(text) - 1)
        a = math.radians(turned - 90)
        if letter != " ":
            letters(layer, letter, r.uniform(5.5, 8) * pt, x + big * .76 * math.cos(a) - 4 * pt, y + big * .76 * math.sin(a) - 5 * pt, turned, r, FONTS[0])
    if r.random() < .5:
        letters(layer, word(r).upper()[:4], 12 * pt, x - 10 * pt, y - 6 * pt, 0, r)


def plate(layer, r, x, y, pt):
    """A few lines aslant or nearly upright, mostly in a box."""
    turned, n, font = r.choice((r.uniform(-9, 9), r.gauss(0, 2.5))), r.randint(1, 4), r.choice(FONTS)
    sin, cos = math.sin(math.radians(turned)), math.cos(math.radians(turned))
    w, step = r.uniform(70, 160) * pt, r.uniform(9, 16) * pt
    for i in range(n):
        letters(layer, phrase(r).upper()[:22], step * r.uniform(.7, .95), x + 6 * pt - sin * step * i, y + 4 * pt + cos * step * i, turned, r, font)
    h = step * n + 8 * pt
    if r.random() < .8:
        corners = [(x + dx * cos - dy * sin, y + dx * sin + dy * cos) for dx, dy in ((0, 0), (w, 0), (w, h), (0, h), (0, 0))]
        ImageDraw.Draw(layer).line(corners, fill=255, width=max(1, round(r.uniform(.8, 2) * pt)))


def typed(type_, r, pt):
    """Draws lines of type; gives where each begins, its middle and its end."""
    draw, rows = ImageDraw.Draw(type_), []
    size, font = r.uniform(8, 12.5), r.choice(FONTS)
    if "Italic" in font or "Oblique" in font:
        font = r.choice(FONTS)
    left, y = r.uniform(-20, 60) * pt, r.uniform(-6, 14) * pt
    while y < type_.height:
        s = size if r.random() < .8 else r.uniform(7.5, 13)
        f = ImageFont.truetype(font if r.random() < .85 else r.choice(FONTS), max(8, round(s * pt)))
        x = left if r.random() < .7 else r.uniform(-20, 160) * pt
        text = phrase(r)
        if r.random() < .3:
            text += " " + phrase(r) + " " + phrase(r)
        draw.text((x, y), text, font=f, fill=255)
        rows.append((x, y + .6 * s * pt, x + draw.textlength(text, font=f)))
        y += s * pt * r.choice((1.15, 1.25, 1.35, 1.5, 2.2))
    return rows


def inked(ink, rows, r, pt):
    """Draws signatures, stamps, notes by hand and lines of forms over lines of type."""
    draw = ImageDraw.Draw(ink)
    for _ in range(r.choice((0, 1, 1, 2, 2, 3))):
        begin, middle, _ = r.choice(rows)
        x = begin + r.uniform(-20, 60) * pt
        line = scrawl(r, x, x + r.uniform(40, 200) * pt, middle + r.gauss(0, 7) * pt, pt)
        pen(draw, line, r.choice((r.uniform(.8, 1.6), r.uniform(.8, 1.6), r.uniform(.5, 2.8))) * pt, r)
    if r.random() < .4:
        middle = r.choice(rows)[1]
        stamp(ink, r, r.uniform(-20 * pt, ink.width - 40 * pt), middle + r.gauss(-10, 14) * pt, pt)
    if r.random() < .2:
        begin, middle, end = r.choice(rows)
        note(draw, r, r.uniform(begin, max(begin, end)), middle + r.gauss(0, 6) * pt, pt)
    for _ in range(r.choice((0, 0, 0, 1, 2))):
        rule(draw, r, r.choice(rows), pt)


def shares(g):
    return np.asarray(g, dtype=np.float32) / 255


def picture(a):
    return Image.fromarray((a * 255).astype("uint8"))


def scanned(dark, r):
    """What a scanner makes of darkness, and what is done to it before reading."""
    noise = np.random.default_rng(r.getrandbits(32))
    if r.random() < .6:
        dark = shares(picture(dark).filter(ImageFilter.GaussianBlur(r.uniform(.2, .75))))  # straightened
    paper, low = r.uniform(215, 250), r.uniform(10, 80)
    v = low + (paper - low) * (1 - dark) + noise.normal(0, r.uniform(.3, 5), dark.shape)
    for _ in range(r.randint(0, 6) if r.random() < .4 else 0):
        v[noise.integers(v.shape[0]), noise.integers(v.shape[1])] = 30
    v = np.clip(v, 0, 255).astype("uint8")
    if r.random() < .35:  # black and white
        g = Image.fromarray(np.where(v < r.uniform(120, 170), 0, 255).astype("uint8"))
        return g.filter(ImageFilter.GaussianBlur(r.uniform(.2, .6))) if r.random() < .6 else g
    b = io.BytesIO()
    Image.fromarray(v).save(b, "JPEG", quality=r.randint(30, 70))
    v = np.asarray(Image.open(b))
    white = max(1., float(np.percentile(v, 90)))
    return Image.fromarray(np.clip(v.astype(np.float32) * 255 / white, 0, 255).astype("uint8"))


def tile(r, w, h):
    """A piece of w by h pixels at 300 dots an inch: the darkness of its scan and
    of its type alone, from 0 to 1."""
    dpi = r.choice((150, 200, 200, 200, 300))
    pt = dpi / 72 * SUPER
    size = (round(w * dpi / 300), round(h * dpi / 300))
    type_, ink = (Image.new("L", (size[0] * SUPER, size[1] * SUPER), 0) for _ in range(2))
    inked(ink, typed(type_, r, pt), r, pt)
    skew = r.gauss(0, .3)  # that straightening left
    t, k = (shares(g.rotate(skew, Image.BICUBIC).resize(size, Image.BOX)) for g in (type_, ink))
    if r.random() < .2:  # a stamp that took ink unevenly, what is left of coloured ink that was taken off
        coarse = np.random.default_rng(r.getrandbits(32)).random((size[1] // 3 + 1, size[0] // 3 + 1))
        k = k * np.clip(2 * shares(picture(coarse).resize(size, Image.BILINEAR)) - .6, 0, 1)
    shade, black = 1 if r.random() < .5 else r.uniform(.25, 1), r.uniform(.7, 1)
    if r.random() < .5:
        dark = np.maximum(t * black, k * shade)  # both dye the paper
    else:
        dark = t * black * (1 - k) + k * shade  # the ink covers the type
    scan = scanned(dark, r).resize((w, h), Image.BICUBIC)
    return 1 - shares(scan), shares(picture(t).resize((w, h), Image.BICUBIC))
