// SPDX-License-Identifier: MIT
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates each file that it is given against veraPDF's PDF/UA-1 profile, prints each rule that
 * fails with its first place, and ends with "N passed, M failed" (files).
 */
public final class PdfUa {
  private PdfUa() {}

  public static void main(String[] files) {
    VeraGreenfieldFoundryProvider.initialise();
    int failed = 0;
    for (String file : files) {
      if (!conforms(file)) failed++;
    }
    System.out.println((files.length - failed) + " passed, " + failed + " failed");
    System.exit(failed == 0 && files.length > 0 ? 0 : 1);
  }

  private static boolean conforms(String file) {
    try (PDFAParser parser =
        Foundries.defaultInstance().createParser(new File(file), PDFAFlavour.PDFUA_1)) {
      PDFAValidator validator =
          Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false);
      ValidationResult result = validator.validate(parser);
      System.out.println((result.isCompliant() ? "ok   " : "FAIL ") + file);
      if (!result.isCompliant()) explain(result.getTestAssertions());
      return result.isCompliant();
    } catch (Exception e) {
      System.out.println("FAIL " + file + ": " + e);
      return false;
    }
  }

  private static void explain(List<TestAssertion> assertions) {
    Map<String, String> first = new TreeMap<>();
    for (TestAssertion assertion : assertions) {
      if (assertion.getStatus() == TestAssertion.Status.PASSED) continue;
      String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
      first.putIfAbsent(
          rule, assertion.getMessage() + " [" + assertion.getLocation().getContext() + "]");
    }
    first.forEach((rule, text) -> System.out.println("     " + rule + " " + text));
  }
}
