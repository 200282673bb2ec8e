"""Opens every .gexf and .graphml of a folder in NetworkX and prints, of each,
its name, nodes, edges, edges with a relation and a day, edges with a quote."""

import pathlib
import sys

import networkx

for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    if path.suffix == ".gexf":
        graph = networkx.read_gexf(path)
    elif path.suffix == ".graphml":
        graph = networkx.read_graphml(path)
    else:
        continue
    assert graph.is_directed(), path
    edges = [data for _, _, data in graph.edges(data=True)]
    assert all(data["relation"] for data in edges), path
    assert all(data["label"] for _, data in graph.nodes(data=True)), path
    dated = sum(1 for data in edges if data.get("date_from") or data.get("date_to"))
    quoted = sum(1 for data in edges if data.get("quote"))
    print(path.name, graph.number_of_nodes(), len(edges), dated, quoted)
