package org.vnetlang.distribution.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script "verify" counts tests as the reports do, and hides none that did not run. */
class ReportsTest {
  private static final String REPORT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuite xmlns:xsi="x" version="3.0.2" name="a.b.OneTest" time="1.5" tests="6" errors="1" skipped="3" failures="1">
        <testcase name="works" classname="a.b.OneTest" time="0.0"/>
        <testcase name="x(String)[1]" classname="a.b.OneTest" time="0.0">
          <skipped type="org.opentest4j.TestAbortedException"><![CDATA[org.opentest4j.TestAbortedException: Assumption failed: no dhcpd <here>
      \tat a.b.OneTest.server(OneTest.java:38)
      ]]></skipped>
        </testcase>
        <testcase name="x(String)[2]" classname="a.b.OneTest" time="0.0">
          <skipped type="org.opentest4j.TestAbortedException"><![CDATA[org.opentest4j.TestAbortedException: Assumption failed: no dhcpd <here>
      ]]></skipped>
        </testcase>
        <testcase name="later" classname="a.b.OneTest" time="0.0">
          <skipped message="needs &quot;root&quot; &amp; time"/>
        </testcase>
        <testcase name="compares" classname="a.b.OneTest" time="0.1">
          <failure message="expected: &lt;1&gt; but was: 2" type="java.lang.AssertionError">trace</failure>
        </testcase>
        <testcase name="throws" classname="a.b.OneTest" time="0.1">
          <error type="java.io.IOException"><![CDATA[java.io.IOException: disk
      ]]></error>
        </testcase>
      </testsuite>
      """;

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"awk", "mawk", "busybox awk"})
  void countsAddUpAndEveryReasonIsPrinted(String awk) throws Exception {
    List<String> words = List.of(awk.split(" "));
    Run.assumeProgram(words.get(0));
    Path first = Files.writeString(temp.resolve("TEST-1.xml"), REPORT);
    Path second = Files.writeString(temp.resolve("TEST-2.xml"), REPORT.replace("OneTest", "Two"));
    var command = new ArrayList<>(words);
    String program = Distribution.ROOT.resolve("releng/config/reports.awk").toString();
    command.addAll(List.of("-f", program, first.toString(), second.toString()));

    var run = Run.of(temp, Map.of(), command);

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            2 4 6
            FAILED OneTest.compares: expected: <1> but was: 2
            FAILED OneTest.throws: disk
            FAILED Two.compares: expected: <1> but was: 2
            FAILED Two.throws: disk
            SKIPPED OneTest (2 tests): no dhcpd <here>
            SKIPPED OneTest (1 test): needs "root" & time
            SKIPPED Two (2 tests): no dhcpd <here>
            SKIPPED Two (1 test): needs "root" & time
            """);
  }
}
