"""Opens an export with a real importer and prints as JSON what arrived: nodes,
edges, edges whose relation, day and words did, and complaints.

    arrived.py IMPORTER PATH   opens
    arrived.py write PATH      times NetworkX writing a GraphML file's graph anew
"""

import csv
import json
import pathlib
import re
import sys
import time
import warnings


def columns(rows, relation="relation"):
    """Counts edges that are dictionaries of columns."""
    rows = [{k: v for k, v in row.items() if v == v and v is not None} for row in rows]
    return {
        "edges": len(rows),
        "relations": sum(1 for r in rows if r.get(relation)),
        "dates": sum(1 for r in rows if r.get("date_from") or r.get("date_to")),
        "evidence": sum(1 for r in rows if r.get("quote") or r.get("sender_quote")),
    }


def networkx(path):
    import networkx as nx

    read = nx.read_gexf if path.suffix == ".gexf" else nx.read_graphml
    graph = read(path)
    return {"version": nx.__version__, "nodes": graph.number_of_nodes(), **columns([d for _, _, d in graph.edges(data=True)])}


def igraph(path):
    import igraph

    graph = igraph.Graph.Read_GraphML(str(path))
    return {"version": igraph.__version__, "nodes": graph.vcount(), **columns([e.attributes() for e in graph.es])}


def pandas(path):
    import pandas

    nodes = next(path / n for n in ("nodes.csv", "people.csv") if (path / n).exists())
    edges = next(path / n for n in ("edges.csv", "letters.csv") if (path / n).exists())
    keep = {"dtype": str, "keep_default_na": False}
    people, letters = pandas.read_csv(nodes, **keep), pandas.read_csv(edges, **keep)
    out = {"version": pandas.__version__, "nodes": len(people), **columns(letters.to_dict("records"))}
    if "Source" in letters:  # every end is a row of the other table
        names = set(people["Name"] if "Name" in people else people["Id"])
        out["complaints"] = sum(1 for c in ("Source", "Target") for v in letters[c] if v not in names)
        if "Date" in letters:  # Palladio: years and days alone
            out["complaints"] += sum(1 for v in letters["Date"] if v and not re.fullmatch(r"\d{4}(-\d\d-\d\d)?", v))
    return out


TEI = "{http://www.tei-c.org/ns/1.0}"


def correspsearch(path):
    """The format's RELAX NG and Schematron rules, and what they are about."""
    from lxml import etree

    schema = etree.RelaxNG(file="graph/export/testdata/schemas/cmif/cmi-customization.rng")
    tree = etree.parse(str(path))
    complaints = 0 if schema.validate(tree) else len(schema.error_log)
    bibl = {b.get("{http://www.w3.org/XML/1998/namespace}id") for b in tree.iter(TEI + "bibl")}
    if not all(re.search(r"[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}", b) for b in bibl):
        complaints += 1
    letters = list(tree.iter(TEI + "correspDesc"))
    out = {"version": "CMIF d171133, lxml %d.%d" % etree.LXML_VERSION[:2], "nodes": 0, "edges": len(letters), "relations": 0, "dates": 0, "evidence": 0}
    for letter in letters:
        actions = {a.get("type"): a for a in letter.iter(TEI + "correspAction")}
        complaints += ("sent" not in actions) + ("received" not in actions)
        complaints += letter.get("source", "#")[1:] not in bibl
        for date in letter.iter(TEI + "date"):
            complaints += not any(date.get(a) for a in ("when", "from", "to", "notBefore", "notAfter"))
        out["relations"] += sum(1 for a in actions.values() for n in a if n.tag in (TEI + "persName", TEI + "orgName") and n.text != "Unknown")
        out["dates"] += bool(list(letter.iter(TEI + "date"))) or any(n.get("type") == "date" for n in letter.iter(TEI + "note"))
        out["evidence"] += any(n.get("type") == "file" for n in letter.iter(TEI + "note"))
    return {**out, "complaints": complaints}


def followthemoney(path):
    import followthemoney as ftm
    from followthemoney import model

    out = {"version": ftm.__version__, "nodes": 0, "edges": 0, "relations": 0, "dates": 0, "evidence": 0, "complaints": 0}
    for line in lines(path):
        data = json.loads(line)
        proxy = model.get_proxy(data, cleaned=False)
        for name, values in data["properties"].items():
            kept = proxy.get(name, quiet=True) if name in proxy.schema.properties else []
            out["complaints"] += len(set(values)) - len(kept)  # dropped without a word
        if not proxy.schema.edge:
            out["nodes"] += 1
            continue
        out["edges"] += 1
        out["relations"] += bool(proxy.get("role", quiet=True)) or proxy.schema.name == "Occupancy"
        out["dates"] += bool(proxy.get("startDate") or proxy.get("endDate"))
        out["evidence"] += bool(proxy.get("summary") and proxy.get("proof"))
    return out


def rdflib(path):
    import rdflib

    rico = rdflib.Namespace("https://www.ica.org/standards/RiC/ontology#")
    graph = rdflib.Graph().parse(path, format="turtle")
    terms = set(pathlib.Path("graph/export/testdata/schemas/rico-1.1-terms.txt").read_text().split())
    used = {t[len(str(rico)) :] for s, p, o in graph for t in (p, o) if str(t).startswith(str(rico))}
    edges = set(graph.subjects(rdflib.RDF.type, rico.Relation))
    kinds = [rico.Record, rico.Person, rico.CorporateBody, rico.Position, rico.Event]
    dated = {s for p in (rico.date, rico.beginningDate, rico.endDate) for s in graph.subjects(p, None)}
    return {
        "version": rdflib.__version__,
        "nodes": sum(len(set(graph.subjects(rdflib.RDF.type, k))) for k in kinds),
        "edges": len(edges),
        "relations": sum(1 for _ in graph.subjects(rico.type, None)) and len({e for e in edges if graph.value(e, rico.type)}),
        "dates": len(edges & dated),
        "evidence": len({e for e in edges if graph.value(e, rico.relationSource)}),
        "complaints": len(used - terms),
    }


def lines(path):
    with path.open() as f:
        yield from f


def register(rows):
    head = rows[0]
    rows = [dict(zip(head, r)) for r in rows[1:]]
    return {
        "nodes": 0,
        "edges": len(rows),
        "relations": sum(1 for r in rows if r["from"] or r["organisation"] or r["to"]),
        "dates": sum(1 for r in rows if r["date"]),
        "evidence": sum(1 for r in rows if r["file"] and r["pages"]),
    }


def spreadsheet(path):
    with path.open(newline="") as f:
        rows = list(csv.reader(f))
    return {"version": "Python %d.%d" % sys.version_info[:2], **register(rows), "complaints": sum(1 for r in rows for c in r if c[:1] in "=+-@" and c[:1])}


def libreoffice(path):
    """The workbook as LibreOffice gave it out again: a name taken for a formula would be an error there."""
    with path.open(newline="", encoding="utf-8") as f:
        rows = list(csv.reader(f))
    return {"version": "", **register(rows), "complaints": sum(1 for r in rows for c in r if c.startswith(("#", "Err:")))}


def openpyxl(path):
    import openpyxl as xl

    book = xl.load_workbook(path, read_only=False)
    out = {"version": xl.__version__, "nodes": 0, "edges": 0, "relations": 0, "dates": 0, "evidence": 0, "complaints": 0}
    for sheet in book:
        rows = [["" if c is None else str(c) for c in r] for r in sheet.iter_rows(values_only=True)]
        for key, value in register(rows).items():
            out[key] += value
        for row in sheet.iter_rows(min_row=2):  # a formula anywhere but in the link
            out["complaints"] += sum(1 for c in row[:-1] if c.data_type == "f")
    return out


def jsonl(path):
    out = {"version": "Python %d.%d" % sys.version_info[:2], "nodes": 0, "edges": 0, "relations": 0, "dates": 0, "evidence": 0}
    dated = {}
    for line in lines(path):
        record = json.loads(line)
        if record["record"] in ("entity", "document"):
            out["nodes"] += 1
            dated[record["id"]] = record.get("date")
        if record["record"] == "relation":
            out["edges"] += 1
            out["relations"] += bool(record["kind"])
            out["dates"] += bool(record["date"] or dated.get(record["document"]))
            out["evidence"] += bool(record["text"])
    return out


def write(path):
    """Seconds of processor time that NetworkX takes to write each format."""
    import networkx as nx

    graph = nx.read_graphml(path)
    out = {"version": nx.__version__, "edges": graph.number_of_edges()}
    for name, writer in (("graphml", nx.write_graphml), ("gexf", nx.write_gexf)):
        begin = time.process_time()
        writer(graph, str(path) + ".again")
        out[name] = round(time.process_time() - begin, 2)
    return out


if __name__ == "__main__":
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        result = globals()[sys.argv[1]](pathlib.Path(sys.argv[2]))
    told = [str(w.message) for w in told if not issubclass(w.category, DeprecationWarning)]
    result["complaints"] = int(result.get("complaints", 0)) + len(told)
    print(json.dumps(result))
    print("\n".join(told), file=sys.stderr)
