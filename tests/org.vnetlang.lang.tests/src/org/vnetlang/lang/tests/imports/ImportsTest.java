package org.vnetlang.lang.tests.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vnetlang.lang.tests.Reading.codes;
import static org.vnetlang.lang.tests.Reading.file;
import static org.vnetlang.lang.tests.Reading.network;
import static org.vnetlang.lang.tests.Reading.text;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportsTest {
  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    var path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private Path project(String imported) throws IOException {
    Files.createDirectories(folder.resolve("p/.git"));
    return write("p/sub/main.vnet", "import \"" + imported + "\"\nlan here 10.0.0.0/24\n");
  }

  @Test
  void whatAnImportedFileDeclaresIsThere() throws IOException {
    write("p/common/lans.vnet", "import \"more.vnet\"\nlan office 192.168.0.0/24\n");
    write("p/common/more.vnet", "lan lab 10.1.0.0/24\n");
    var main = file(project("../common/lans.vnet"));
    assertThat(codes(main)).isEmpty();
    assertThat(network(main).lans())
        .extracting(lan -> lan.name())
        .containsExactlyInAnyOrder("here", "office", "lab");
  }

  @Test
  void aFileThatIsImportedTwiceIsReadOnce() throws IOException {
    write("p/a.vnet", "import \"c.vnet\"\n");
    write("p/b.vnet", "import \"c.vnet\"\n");
    write("p/c.vnet", "lan c 10.2.0.0/24\n");
    var main = write("p/main.vnet", "import \"a.vnet\"\nimport \"b.vnet\"\n");
    assertThat(codes(file(main))).isEmpty();
    assertThat(network(file(main)).lans()).hasSize(1);
  }

  @Test
  void aCircleIsRefusedAtTheImportThatClosesIt() throws IOException {
    write("p/sub/b.vnet", "import \"main.vnet\"\nlan b 10.3.0.0/24\n");
    var main = file(project("b.vnet"));
    assertThat(codes(main)).containsExactly("import-cycle");
    assertThat(network(main).lans()).hasSize(2);
  }

  @Test
  void aFileThatImportsItselfIsRefused() throws IOException {
    assertThat(codes(file(project("main.vnet")))).containsExactly("import-cycle");
  }

  @Test
  void missingFilesFoldersAndOtherKindsOfFilesAreRefused() throws IOException {
    Files.createDirectories(folder.resolve("p/sub/folder.vnet"));
    write("p/sub/notes.txt", "lan x 10.0.0.0/8");
    assertThat(codes(file(project("nobody.vnet")))).containsExactly("import-missing");
    assertThat(codes(file(project("folder.vnet")))).containsExactly("import-missing");
    assertThat(codes(file(project("notes.txt")))).containsExactly("import-no-vnet");
  }

  @Test
  void nothingOutsideTheProjectIsRead() throws IOException {
    write("secret.vnet", "lan secret 10.9.0.0/24\n");
    var main = file(project("../../secret.vnet"));
    assertThat(codes(main)).containsExactly("import-outside");
    assertThat(network(main).lans()).hasSize(1);
  }

  @Test
  void aLinkThatLeavesTheProjectIsNotFollowed() throws IOException {
    write("secret.vnet", "lan secret 10.9.0.0/24\n");
    var main = project("link.vnet");
    Files.createSymbolicLink(folder.resolve("p/sub/link.vnet"), folder.resolve("secret.vnet"));
    Files.createSymbolicLink(folder.resolve("p/sub/out"), folder);
    assertThat(codes(file(main))).containsExactly("import-outside");
    assertThat(codes(file(project("out/secret.vnet")))).containsExactly("import-outside");
    Files.createSymbolicLink(folder.resolve("p/sub/dangling.vnet"), folder.resolve("gone.vnet"));
    assertThat(codes(file(project("dangling.vnet")))).containsExactly("import-outside");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/x.vnet",
        "jar:file:/x.jar!/x.vnet",
        "platform:/resource/x.vnet",
        "//host/x.vnet",
        "/etc/x.vnet",
        "~/x.vnet"
      })
  void onlyRelativePathsAreRead(String text) throws IOException {
    assertThat(codes(file(project(text)))).hasSize(1).allMatch(code -> code.startsWith("import-"));
  }

  @Test
  void noConnectionIsOpened() throws IOException {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(300);
      var at = "127.0.0.1:" + server.getLocalPort();
      for (var text :
          new String[] {"http://%s/x.vnet", "jar:http://%s/x.jar!/x.vnet", "//%s/x.vnet"}) {
        assertThat(codes(file(project(text.formatted(at))))).containsExactly("import-of-address");
        assertThat(codes(text("import \"" + text.formatted(at) + "\"\n")))
            .containsExactly("import-without-folder");
      }
      org.assertj.core.api.Assertions.assertThatThrownBy(server::accept)
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void moreThanAThousandImportsAreRefused() throws IOException {
    var lines = new StringBuilder();
    for (int i = 0; i < 1002; i++) {
      write("p/f" + i + ".vnet", "");
      lines.append("import \"f").append(i).append(".vnet\"\n");
    }
    assertThat(codes(file(write("p/main.vnet", lines.toString()))))
        .contains("too-many-imports")
        .hasSizeLessThan(3);
  }

  @Test
  void aChainOfImportsEndsAtItsLimit() throws IOException {
    for (int i = 0; i < 80; i++) {
      write("p/g" + i + ".vnet", "import \"g" + (i + 1) + ".vnet\"\n");
    }
    assertThat(codes(file(folder.resolve("p/g0.vnet")))).containsExactly("too-many-imports");
  }
}
