// SPDX-License-Identifier: MIT
import java.io.File;
import java.io.FileInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates each file that it is given against every profile of veraPDF whose standard the file says it
 * meets, prints each rule that fails with its first place, and ends with "N passed, M failed" (files).
 * A file that claims nothing fails.
 */
public final class Conformance {
  private static final Pattern PART = Pattern.compile("pdfaid:part>(\\d)<");
  private static final Pattern LEVEL = Pattern.compile("pdfaid:conformance>(\\w)<");
  private static final Pattern ACCESSIBLE = Pattern.compile("pdfuaid:part>(\\d)<");

  private Conformance() {}

  /** What is printed of a file, and whether it meets everything that it claims. */
  private record Verdict(String text, boolean conforms) {}

  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    List<Future<Verdict>> older = new ArrayList<>();
    for (String file : files) older.add(isPdf2(file) ? null : threads.submit(() -> judge(file)));
    for (Future<Verdict> verdict : older) if (verdict != null) verdict.get();
    threads.shutdown();
    int failed = 0;
    for (int i = 0; i < files.length; i++) {
      // One after the other: veraPDF 1.26 keeps the namespaces of PDF 2.0 where all threads change them.
      Verdict verdict = older.get(i) == null ? judge(files[i]) : older.get(i).get();
      System.out.print(verdict.text());
      if (!verdict.conforms()) failed++;
    }
    System.out.println((files.length - failed) + " passed, " + failed + " failed");
    System.exit(failed == 0 && files.length > 0 ? 0 : 1);
  }

  private static boolean isPdf2(String file) throws Exception {
    try (FileInputStream in = new FileInputStream(file)) {
      return new String(in.readNBytes(7), StandardCharsets.ISO_8859_1).equals("%PDF-2.");
    }
  }

  private static Verdict judge(String file) {
    StringBuilder rules = new StringBuilder();
    StringBuilder names = new StringBuilder();
    try {
      List<PDFAFlavour> claims = claims(file);
      if (claims.isEmpty()) rules.append("     says that it meets no standard\n");
      for (PDFAFlavour claim : claims) {
        names.append(' ').append(claim.getId());
        explain(validate(file, claim), claim, rules);
      }
    } catch (Exception e) {
      rules.append("     ").append(e).append('\n');
    }
    boolean conforms = rules.length() == 0;
    return new Verdict((conforms ? "ok   " : "FAIL ") + file + names + "\n" + rules, conforms);
  }

  /** The metadata are not packed, so that they can be found without a reader of PDF. */
  private static List<PDFAFlavour> claims(String file) throws Exception {
    String bytes = Files.readString(new File(file).toPath(), StandardCharsets.ISO_8859_1);
    List<PDFAFlavour> claims = new ArrayList<>();
    Matcher part = PART.matcher(bytes);
    Matcher level = LEVEL.matcher(bytes);
    Matcher accessible = ACCESSIBLE.matcher(bytes);
    if (part.find() && level.find()) {
      claims.add(PDFAFlavour.byFlavourId(part.group(1) + level.group(1).toLowerCase()));
    }
    if (accessible.find()) claims.add(PDFAFlavour.byFlavourId("ua" + accessible.group(1)));
    return claims;
  }

  private static ValidationResult validate(String file, PDFAFlavour claim) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), claim)) {
      PDFAValidator validator = Foundries.defaultInstance().createValidator(claim, false);
      return validator.validate(parser);
    }
  }

  private static void explain(ValidationResult result, PDFAFlavour claim, StringBuilder out) {
    if (result.isCompliant()) return;
    Map<String, String> first = new TreeMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() == TestAssertion.Status.PASSED) continue;
      String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
      first.putIfAbsent(
          rule, assertion.getMessage() + " [" + assertion.getLocation().getContext() + "]");
    }
    out.append("     breaks ").append(claim.getId()).append(":\n");
    first.forEach((rule, text) -> out.append("     ").append(rule + " " + text).append('\n'));
  }
}
