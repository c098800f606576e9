package org.vnetlang.cli.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs read is as the schemas in docs/schema say. */
class JsonSchemaTest {
  private static final String BASE = "https://vnetlang.org/schema/";
  private static final SchemaRegistry SCHEMAS = schemas();

  @TempDir private Path folder;

  private static SchemaRegistry schemas() {
    Map<String, String> texts = new HashMap<>();
    var documents = Path.of(System.getProperty("vnet.root"), "docs/schema");
    try (var files = Files.newDirectoryStream(documents, "*.json")) {
      for (var file : files) {
        texts.put(BASE + file.getFileName(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts));
  }

  private static void valid(String schema, String json) {
    var errors =
        SCHEMAS.getSchema(SchemaLocation.of(BASE + schema)).validate(json, InputFormat.JSON);
    assertThat(errors).as(json).isEmpty();
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file);
  }

  @Test
  void aBrokenDocumentIsRefused() {
    var schema = SCHEMAS.getSchema(SchemaLocation.of(BASE + "check.json"));
    assertThat(schema.validate("{\"version\": 1}", InputFormat.JSON)).isNotEmpty();
    assertThat(
            schema.validate(
                """
                {"version": 1, "files": [], "diagnostics": [{"file": "a"}],
                 "counts": {"errors": 0, "warnings": 0, "notes": 0}}
                """,
                InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void checkKeepsToItsSchema() {
    var vnet = Vnet.in(folder).with("good.vnet", Vnet.GOOD).with("bad.vnet", Vnet.BROKEN);
    var good = vnet.run("check", "--json", "good.vnet");
    var bad = vnet.run("check", "--json", "bad.vnet", "good.vnet");
    valid("check.json", good.out());
    valid("check.json", bad.out());
    assertThat(good.exit()).isZero();
    assertThat(bad.exit()).isEqualTo(1);
    assertThat(bad.out())
        .contains("\"errors\": 1", "\"verdict\": \"holds\"", "\"replacement\": \"office\"");
    assertThat(good.err() + bad.err()).isEmpty();
  }

  @Test
  void generateKeepsToItsSchemaWhateverHappens() throws IOException {
    var vnet = Vnet.in(folder).with("good.vnet", Vnet.GOOD).with("bad.vnet", Vnet.BROKEN);
    valid("generate.json", vnet.run("generate", "bad.vnet", "--json").out());
    valid("generate.json", vnet.run("generate", "good.vnet", "--json", "--dry-run").out());
    valid("generate.json", vnet.run("generate", "good.vnet", "--json").out());
    var manifest = folder.resolve("generated/vnet-manifest.json");
    valid("manifest.json", read(manifest));
    Files.writeString(folder.resolve("generated/ayla/vmx/debian.vmx"), "mine");
    var conflict = vnet.run("generate", "good.vnet", "--json");
    valid("generate.json", conflict.out());
    assertThat(conflict.exit()).isEqualTo(1);
    assertThat(conflict.out()).contains("\"change\": \"conflict\"", "\"written\": false");
    vnet.with("good.vnet", Vnet.GOOD.replaceAll("(?m)^ *guest.*$|^expect.*$", ""));
    var left = vnet.run("generate", "good.vnet", "--json");
    valid("generate.json", left.out());
    assertThat(left.out()).contains("\"change\": \"leave\"", "\"written\": true");
  }

  @Test
  void generateKeepsToItsSchemaForHostsWithoutATarget() {
    var text = Vnet.GOOD.replace("vmware server 1.0", "vmware workstation 17");
    var outcome = Vnet.in(folder).input(text).run("generate", "-", "--json");
    valid("generate.json", outcome.out());
    assertThat(outcome.exit()).isEqualTo(69);
    assertThat(outcome.out()).contains("\"platform\": \"vmware workstation 17\"");
  }

  @Test
  void simulateKeepsToItsSchema() {
    var story = "story again { restart ayla wait 20 s expect debian can reach ayla }\n";
    var vnet = Vnet.in(folder).with("lab.vnet", Vnet.GOOD + story);
    var start = vnet.run("simulate", "--json", "--show", "route,ifconfig");
    valid("simulate.json", start.out());
    assertThat(start.out()).contains("\"route\": \"Kernel IP routing table");
    var told = vnet.run("simulate", "--json", "--story=again");
    valid("simulate.json", told.out());
    assertThat(told.out()).contains("\"moments\"", "\"verdict\": \"holds\"");
  }

  @Test
  void waysKeepToTheirSchema() {
    var vnet = Vnet.in(folder).with("lab.vnet", Vnet.GOOD);
    for (var command : List.of("ping", "trace", "why")) {
      valid("trace.json", vnet.run(command, "debian", "internet", "--json").out());
      valid("trace.json", vnet.run(command, "debian", "192.168.0.77", "--json").out());
    }
    valid("matrix.json", vnet.run("matrix", "--json").out());
  }

  @Test
  void explainKeepsToItsSchema() {
    valid("explain.json", Vnet.in(folder).run("explain", "--json").out());
    valid("explain.json", Vnet.in(folder).run("explain", "syntax", "--json", "--lang=es").out());
  }

  @Test
  void fidelityKeepsToItsSchema() {
    var recordings = Path.of(System.getProperty("vnet.root"), "tests/recordings/xen");
    var outcome = Vnet.in(folder).run("fidelity", recordings.toString(), "--json");
    valid("fidelity.json", outcome.out());
    assertThat(outcome.out()).contains("\"result\": \"different\"", "\"result\": \"equal\"");
  }

  @Test
  void whatATerminalWouldObeyIsEscaped() {
    var text = Vnet.BROKEN.replace("ofice", "\"\u001b]0;x\u0007\u009b31m\u202e\"");
    var hostile =
        text + "\u001b[31m guest a on dom0\n\u009b guest b on dom0\n\u202e guest c on dom0\n";
    var outcome = Vnet.in(folder).input(hostile).run("check", "-", "--json");
    valid("check.json", outcome.out());
    assertThat(outcome.out()).contains("\\u202e", "\\u001b", "\\u009b");
    assertThat(outcome.out()).matches("[\\n -~\u00a1-\u2027\u2030-\u205f]*");
  }
}
