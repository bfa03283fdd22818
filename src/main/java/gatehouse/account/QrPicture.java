package gatehouse.account;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as a square of dark and light fields for a phone's camera, drawn by the page itself as one SVG path.
 *
 * @param size of the square, with the light border a camera needs
 * @param path the dark fields, each a step of one
 */
record QrPicture(int size, String path) {
    private static final int BORDER = 4;

    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int run = 0;
                while (code.getModule(x + run, y)) {
                    run++;
                }
                if (run > 0) {
                    path.append('M').append(x + BORDER).append(' ').append(y + BORDER);
                    path.append('h').append(run).append("v1h-").append(run).append('z');
                    x += run;
                }
            }
        }
        return new QrPicture(code.size + 2 * BORDER, path.toString());
    }
}
