// SPDX-License-Identifier: MIT
import java.io.File;
import java.util.EnumSet;
import java.util.List;
import org.verapdf.features.FeatureFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.metadata.fixer.FixerFactory;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;
import org.verapdf.processor.BatchProcessor;
import org.verapdf.processor.FormatOption;
import org.verapdf.processor.ProcessorConfig;
import org.verapdf.processor.ProcessorFactory;
import org.verapdf.processor.TaskType;
import org.verapdf.processor.plugins.PluginsCollectionConfig;
import org.verapdf.processor.reports.BatchSummary;

/**
 * The command line of veraPDF as far as muster uses it: --flavour ID --format text -v FILE. Its installer isn't
 * on Maven, but the libraries that write its report are. Ends with 0 if the file conforms, with 1 if it doesn't
 * and with 7 if it cannot be read, as veraPDF does.
 */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] words) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(words[1]);
    ProcessorConfig config =
        ProcessorFactory.fromValues(
            ValidatorFactory.createConfig(flavour, false, 100, false),
            FeatureFactory.defaultConfig(),
            PluginsCollectionConfig.defaultConfig(),
            FixerFactory.defaultConfig(),
            EnumSet.of(TaskType.VALIDATE));
    try (BatchProcessor processor = ProcessorFactory.fileBatchProcessor(config)) {
      BatchSummary summary =
          processor.process(
              List.of(new File(words[words.length - 1])),
              ProcessorFactory.getHandler(FormatOption.TEXT, true, System.out, false));
      System.out.flush();
      if (summary.getFailedParsingJobs() > 0) System.exit(7);
      System.exit(summary.getValidationSummary().getNonCompliantPdfaCount() > 0 ? 1 : 0);
    }
  }
}
