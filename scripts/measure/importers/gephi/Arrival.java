import java.io.File;
import java.util.Iterator;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.TimeRepresentation;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/**
 * Opens a file with Gephi's own importers, without a screen, and prints as JSON what arrived:
 * nodes, edges, edges whose relation, day and words did, and complaints of the importer.
 */
public class Arrival {
  public static void main(String[] args) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(new File(args[0]));
    // One edge a letter means parallel edges: a person says so in the import window.
    container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
    int complaints = 0;
    for (Iterator<Issue> it = container.getReport().getIssues(1000000); it.hasNext(); ) {
      Issue issue = it.next();
      if (issue.getLevel() != Issue.Level.INFO) {
        complaints++;
        System.err.println(issue.getLevel() + " " + issue.getMessage());
      }
    }
    importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
    GraphModel model =
        Lookup.getDefault().lookup(GraphController.class).getGraphModel(projects.getCurrentWorkspace());
    Graph graph = model.getGraph();
    boolean spans = model.getConfiguration().getTimeRepresentation() == TimeRepresentation.INTERVAL;
    int relations = 0, dates = 0, evidence = 0;
    for (Edge edge : graph.getEdges().toArray()) {
      if (edge.getTypeLabel() != null || value(model, edge, "relation") != null) relations++;
      if (spans && edge.getIntervals() != null && edge.getIntervals().length > 0
          || value(model, edge, "date_from") != null || value(model, edge, "date_to") != null) dates++;
      if (value(model, edge, "quote") != null || value(model, edge, "sender_quote") != null) evidence++;
    }
    System.out.println("ARRIVED {\"nodes\":" + graph.getNodeCount() + ",\"edges\":" + graph.getEdgeCount()
        + ",\"relations\":" + relations + ",\"dates\":" + dates + ",\"evidence\":" + evidence
        + ",\"complaints\":" + complaints + "}");
    System.exit(0);
  }

  private static Object value(GraphModel model, Edge edge, String title) {
    for (Column column : model.getEdgeTable()) {
      if (column.getTitle().equals(title)) {
        Object v = edge.getAttribute(column);
        return v == null || v.toString().isEmpty() ? null : v;
      }
    }
    return null;
  }
}
