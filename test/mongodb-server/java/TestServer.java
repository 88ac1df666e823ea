import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.h2.mvstore.MVStore;

/**
 * A server that speaks the MongoDB protocol, for tests only: mongo-java-server on a file of H2. Arguments: port (0 = a free
 * one) and directory. It prints MONGODB_URL=… once it listens and stops on SIGTERM.
 */
public final class TestServer {
  /** The library's own number for 5.0 is below what current drivers accept; 13 is what MongoDB 5.0 says. */
  private static final int WIRE_VERSION_OF_5_0 = 13;

  public static void main(String[] arguments) throws Exception {
    Path directory = Files.createDirectories(Path.of(arguments[1]));
    MVStore file = MVStore.open(directory.resolve("documents.mv").toString());
    MongoServer server = new MongoServer(new JournaledBackend(file).version(new Version()));
    server.bind("127.0.0.1", Integer.parseInt(arguments[0]));
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
    System.out.println("MONGODB_URL=" + server.getConnectionString());
  }

  private record Version() implements MongoVersion {
    @Override
    public List<Integer> getVersionArray() {
      return List.of(5, 0, 0);
    }

    @Override
    public int getWireVersion() {
      return WIRE_VERSION_OF_5_0;
    }
  }

  /**
   * Writes what a message changed to the file before it is answered, as `j: true` asks; H2 alone does so once a second. And orders
   * texts by code point, as MongoDB does.
   */
  private static final class JournaledBackend extends H2Backend {
    private final MVStore file;

    JournaledBackend(MVStore file) {
      super(file);
      this.file = file;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
      Document inside = (Document) Texts.mapped(message.getDocument(), Texts::toInside);
      Document answer = super.handleMessage(new MongoMessage(message.getChannel(), message.getHeader(), inside));
      if (file.hasUnsavedChanges()) file.commit();
      return (Document) Texts.mapped(answer, Texts::toOutside);
    }
  }

  /**
   * Java compares texts by UTF-16 unit, so that what lies beyond U+FFFF comes before U+E000 … U+FFFF. Inside the server these two
   * ranges of units change places; then its order is that of code points.
   */
  private static final class Texts {
    private static final int SURROGATES = 0xD800;
    private static final int AFTER_SURROGATES = 0xE000;
    private static final int HOW_MANY_SURROGATES = AFTER_SURROGATES - SURROGATES;
    private static final int HOW_MANY_AFTER = 0x10000 - AFTER_SURROGATES;

    static int toInside(int unit) {
      if (unit < SURROGATES) return unit;
      return unit < AFTER_SURROGATES ? unit + HOW_MANY_AFTER : unit - HOW_MANY_SURROGATES;
    }

    static int toOutside(int unit) {
      if (unit < SURROGATES) return unit;
      return unit < SURROGATES + HOW_MANY_AFTER ? unit + HOW_MANY_SURROGATES : unit - HOW_MANY_AFTER;
    }

    /** A copy with every text in it mapped; names of fields stay. */
    static Object mapped(Object value, IntUnaryOperator map) {
      if (value instanceof String text) return mapped(text, map);
      if (value instanceof Collection<?> list) return list.stream().map(item -> mapped(item, map)).collect(Collectors.toCollection(ArrayList::new));
      if (!(value instanceof Document document)) return value;
      Document copy = new Document();
      document.forEach((name, item) -> copy.put(name, mapped(item, map)));
      return copy;
    }

    private static String mapped(String text, IntUnaryOperator map) {
      if (text.chars().allMatch(unit -> unit < SURROGATES)) return text;
      StringBuilder result = new StringBuilder(text.length());
      text.chars().map(map).forEach(unit -> result.append((char) unit));
      return result.toString();
    }
  }
}
