package gatehouse.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH | Hi Nora, could we talk about the pump next week?",
                "ENGLISH | Congrats!",
                "ENGLISH | María de la Cruz, Los Angeles",
                "ENGLISH | 🎉",
                "SPANISH | Hola Nora, gracias por aceptar. Estoy buscando trabajo en su empresa.",
                "PORTUGUESE | Olá Nora, estou à procura de uma vaga, você pode me ajudar? Obrigado",
                "FRENCH | Bonjour Nora, je vous écris pour une mission dans notre agence.",
                "ITALIAN | Buongiorno, sono interessato al suo profilo e vorrei parlare con lei.",
                "GERMAN | Guten Tag, ich suche für unser Team eine Ingenieurin und würde mich freuen.",
                "DUTCH | Hallo Nora, ik zou graag met je willen praten over een project.",
                "POLISH | Dzień dobry, czy mam szansę na rozmowę? Dziękuję bardzo",
                "TURKISH | Merhaba, size bir teklif için yazıyorum, teşekkürler.",
                "SWEDISH | Hej Nora, jag skulle vilja prata med dig om ett jobb, tack",
                "INDONESIAN | Halo, saya tertarik dengan profil anda, terima kasih",
                "RUSSIAN | Добрый день, у меня есть предложение для вас",
                "CHINESE | 你好,我想和你合作",
                "JAPANESE | はじめまして、求人のご案内です",
                "KOREAN | 안녕하세요 프로필을 보고 연락드립니다",
                "ARABIC | مرحبا، أود التواصل معك بخصوص فرصة عمل"
            })
    void aLanguageIsRecognised(Language language, String text) {
        assertThat(Language.of(Reading.of(text))).isEqualTo(language);
    }

    /** Small words are counted in lanes that hold few. */
    @Test
    void theSmallWordsOfALongTextAllCount() {
        String english = "the and you ".repeat(100);
        String spanish = "que una pero ".repeat(170);

        assertThat(Language.of(Reading.of(english + spanish))).isEqualTo(Language.SPANISH);
        assertThat(Language.of(Reading.of(spanish + english.repeat(2)))).isEqualTo(Language.ENGLISH);
    }

    @Test
    void anEmptyTextCountsAsEnglish() {
        assertThat(Language.of(Reading.of(""))).isEqualTo(Language.ENGLISH);
    }
}
