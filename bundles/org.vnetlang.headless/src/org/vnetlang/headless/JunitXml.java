package org.vnetlang.headless;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.vnetlang.model.finding.Severity;
import org.vnetlang.sim.expect.Verdict;

/**
 * The verdicts as JUnit XML, which every CI server reads: a suite per file, a case per expectation,
 * and one for the file's own errors. What cannot be told is skipped.
 */
public final class JunitXml {
  private final StringWriter text = new StringWriter();
  private final Locale locale;

  private JunitXml(Locale locale) {
    this.locale = locale;
  }

  /**
   * The report.
   *
   * @param checked files by the name they were called
   * @param judged their expectations
   */
  public static String of(
      Map<String, Checked> checked, Map<String, List<Judged>> judged, Locale locale) {
    var report = new JunitXml(locale);
    try {
      report.write(checked, judged);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return report.text.toString();
  }

  private void write(Map<String, Checked> checked, Map<String, List<Judged>> judged)
      throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    for (var each : checked.entrySet()) {
      suite(xml, each.getKey(), each.getValue(), judged.getOrDefault(each.getKey(), List.of()));
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
    text.append('\n');
  }

  private void suite(XMLStreamWriter xml, String file, Checked checked, List<Judged> judged)
      throws XMLStreamException {
    long failed = judged.stream().filter(one -> one.verdict() == Verdict.FAILS).count();
    long skipped = judged.stream().filter(one -> one.verdict() == Verdict.CANNOT_TELL).count();
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", clean(file));
    xml.writeAttribute("tests", String.valueOf(judged.size() + 1));
    xml.writeAttribute("failures", String.valueOf(failed));
    xml.writeAttribute("errors", checked.hasErrors() ? "1" : "0");
    xml.writeAttribute("skipped", String.valueOf(skipped));
    errors(xml, file, checked);
    for (Judged one : judged) {
      expectation(xml, file, one);
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private void errors(XMLStreamWriter xml, String file, Checked checked) throws XMLStreamException {
    begin(xml, file, "has no errors");
    if (checked.hasErrors()) {
      xml.writeCharacters("\n      ");
      xml.writeStartElement("error");
      xml.writeAttribute("message", "errors");
      for (Diagnostic each : checked.diagnostics()) {
        if (each.severity() == Severity.ERROR) {
          xml.writeCharacters(
              clean(each.file() + ":" + each.line() + ":" + each.column() + ": " + each.message())
                  + "\n");
        }
      }
      xml.writeEndElement();
    }
    end(xml);
  }

  private void expectation(XMLStreamWriter xml, String file, Judged judged)
      throws XMLStreamException {
    begin(xml, file, judged.text() + judged.story().map(name -> " (" + name + ")").orElse(""));
    if (judged.verdict() != Verdict.HOLDS) {
      Account account = Account.of(judged, locale);
      xml.writeCharacters("\n      ");
      xml.writeStartElement(judged.verdict() == Verdict.FAILS ? "failure" : "skipped");
      xml.writeAttribute("message", clean(String.join(" ", account.sentences())));
      if (judged.verdict() == Verdict.FAILS) {
        Spot spot = judged.spot();
        xml.writeCharacters(clean(spot.file() + ":" + spot.line() + ":" + spot.column()));
        xml.writeCharacters(account.fix().map(fix -> "\n" + clean(fix)).orElse(""));
      }
      xml.writeEndElement();
    }
    end(xml);
  }

  private static void begin(XMLStreamWriter xml, String file, String name)
      throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", clean(file));
    xml.writeAttribute("name", clean(name));
  }

  private static void end(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeEndElement();
  }

  /** Without the characters that XML 1.0 cannot hold. */
  private static String clean(String text) {
    var clean = new StringBuilder();
    text.codePoints()
        .map(c -> c < ' ' && c != '\n' && c != '\t' || c == 0xfffe || c == 0xffff ? 0xfffd : c)
        .map(c -> c >= 0xd800 && c < 0xe000 ? 0xfffd : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
