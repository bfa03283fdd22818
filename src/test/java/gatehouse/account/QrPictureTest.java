package gatehouse.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {
    private static final String TEXT = "otpauth://totp/Gatehouse:ana%40example.com?secret=GEZDGNBVGY3TQOJQ";

    @Test
    void everyDarkFieldIsDrawnAndNoLightOne() {
        QrPicture picture = QrPicture.of(TEXT);
        QrCode code = QrCode.encodeText(TEXT, QrCode.Ecc.MEDIUM);
        boolean[][] dark = new boolean[picture.size()][picture.size()];
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(picture.path());
        int end = 0;
        while (run.find()) {
            assertThat(run.start()).isEqualTo(end);
            end = run.end();
            for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
                dark[Integer.parseInt(run.group(2))][Integer.parseInt(run.group(1)) + i] = true;
            }
        }

        assertThat(end).isEqualTo(picture.path().length());
        for (int y = 0; y < picture.size(); y++) {
            for (int x = 0; x < picture.size(); x++) {
                assertThat(dark[y][x]).isEqualTo(code.getModule(x - 4, y - 4));
            }
        }
    }
}
