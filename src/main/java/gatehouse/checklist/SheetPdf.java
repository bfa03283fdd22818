package gatehouse.checklist;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.micronaut.http.HttpRequest;
import io.micronaut.views.thymeleaf.ThymeleafViewsRenderer;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/** Makes a tagged PDF of the page to print, with the same style sheet. */
@Singleton
class SheetPdf {
    private static final String FONT = "Open Sans";

    private final ThymeleafViewsRenderer<Map<String, Object>> pages;

    SheetPdf(ThymeleafViewsRenderer<Map<String, Object>> pages) {
        this.pages = pages;
    }

    /** @param paper a page size of CSS, {@code A4} or {@code Letter} */
    byte[] of(Map<String, Object> model, String paper, HttpRequest<?> request) {
        try {
            StringWriter html = new StringWriter();
            pages.render("checklist/print", model, request).writeTo(html);
            Document page = Jsoup.parse(html.toString());
            page.select("link, script, .no-print").remove();
            page.head()
                    .appendElement("style")
                    .append(resource("/static/css/sheet.css") + "@page { size: " + paper + " }");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new PdfRendererBuilder()
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> font("Regular"), FONT, 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("Bold"), FONT, 700, FontStyle.NORMAL, true)
                    .withW3cDocument(new W3CDom().fromJsoup(page), "/")
                    .toStream(out)
                    .run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font(String weight) {
        return open("/fonts/ttf/OpenSans/OpenSans-" + weight + ".ttf");
    }

    private static String resource(String path) throws IOException {
        try (InputStream in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String path) {
        InputStream in = SheetPdf.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException(path + " is missing");
        }
        return in;
    }
}
