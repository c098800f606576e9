package org.vnetlang.ui.tests.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vnetlang.ui.editor.colour.Ink;
import org.vnetlang.ui.editor.colour.Palette;
import org.vnetlang.ui.tests.support.Project;
import org.vnetlang.ui.tests.support.Pump;
import org.vnetlang.ui.tests.support.Screenshot;
import org.vnetlang.ui.tests.support.Workbench;

/** Colours of the text, in a light theme and in a dark one. */
@ExtendWith(Workbench.class)
class ColourTest {
  private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
  private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";

  /** What the Web Content Accessibility Guidelines 2.1 want for text, criterion 1.4.3. */
  private static final double READABLE = 4.5;

  private static IThemeEngine themes() {
    return PlatformUI.getWorkbench().getService(IThemeEngine.class);
  }

  @AfterEach
  void backToLight() {
    if (themes() != null) {
      themes().setTheme(LIGHT, false);
      Pump.idle();
    }
  }

  private static RGB at(Opened opened, String letters) {
    var style = opened.widget().getStyleRangeAtOffset(opened.text().indexOf(letters));
    return style == null || style.foreground == null ? null : style.foreground.getRGB();
  }

  @Test
  void wordsHaveTheColoursOfWhatTheyAre() throws Exception {
    var opened = open();
    var expected =
        Map.of(
            "lan office",
            Ink.KEYWORD,
            "office 1",
            Ink.NETWORK,
            "192.168",
            Ink.ADDRESS,
            "dom0 runs",
            Ink.HOST,
            "brun {",
            Ink.GUEST,
            "00:40",
            Ink.MAC,
            "// ",
            Ink.COMMENT,
            "expect ",
            Ink.EXPECTATION);
    expected.forEach(
        (letters, ink) ->
            assertThat(at(opened, letters)).as(letters).isEqualTo(Palette.color(ink).getRGB()));
  }

  @Test
  void theTextChangesItsColoursWithTheThemeWhileItIsOpen() throws Exception {
    assumeThat(themes()).as("a workbench with themes").isNotNull();
    var opened = open();
    var light = inks();
    themes().setTheme(DARK, false);
    Pump.until("the colours are others", () -> !inks().equals(light));
    var dark = inks();
    Pump.until("the text has them", () -> dark.get(Ink.HOST).equals(at(opened, "dom0 runs")));
    assertThat(at(opened, "lan office")).isEqualTo(dark.get(Ink.KEYWORD));
    Screenshot.take("editor-dark");
    light.forEach((ink, rgb) -> assertThat(dark.get(ink)).as(ink.name()).isNotEqualTo(rgb));
    themes().setTheme(LIGHT, false);
    Pump.until(
        "the light ones are back", () -> light.get(Ink.HOST).equals(at(opened, "dom0 runs")));
  }

  @Test
  void everyColourCanBeReadOnTheBackgroundOfItsTheme() throws Exception {
    var opened = open();
    expectReadable(opened, "light");
    assumeThat(themes()).as("a workbench with themes").isNotNull();
    var light = inks();
    themes().setTheme(DARK, false);
    Pump.until("the colours are others", () -> !inks().equals(light));
    Pump.idle();
    expectReadable(opened, "dark");
  }

  private static void expectReadable(Opened opened, String theme) {
    var paper = opened.widget().getBackground().getRGB();
    inks()
        .forEach(
            (ink, rgb) ->
                assertThat(contrast(rgb, paper))
                    .as("%s of the %s theme, %s on %s", ink, theme, rgb, paper)
                    .isGreaterThanOrEqualTo(READABLE));
  }

  private static Opened open() throws Exception {
    return Opened.of(
        Project.plain("plain").save("a.vnet", Project.example("tutorial/xen-nat.vnet")));
  }

  private static Map<Ink, RGB> inks() {
    var all = new HashMap<Ink, RGB>();
    for (var ink : Ink.values()) {
      all.put(ink, Palette.color(ink).getRGB());
    }
    return all;
  }

  private static double contrast(RGB one, RGB other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(RGB rgb) {
    return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue);
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
