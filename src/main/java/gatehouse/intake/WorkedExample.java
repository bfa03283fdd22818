package gatehouse.intake;

import gatehouse.outreach.OutreachKind;
import gatehouse.outreach.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invented message to try the check page with. */
public record WorkedExample(
        String key, OutreachKind kind, String name, String headline, Relationship relationship, String text) {

    static final List<WorkedExample> ALL = List.of(
            new WorkedExample(
                    "recruiter",
                    OutreachKind.INMAIL,
                    "Odile Farrant",
                    "Talent Partner at Lanternfield Example Ltd",
                    Relationship.STRANGER,
                    """
                    Hello,

                    I came across your profile and was impressed by your background. We are hiring for several exciting roles in a \
                    fast-growing team, and I believe you could be a great fit.

                    Are you open to new opportunities? If so, I would be happy to set up a quick call this week.

                    Best regards,
                    Odile\
                    """),
            new WorkedExample(
                    "account", OutreachKind.MESSAGE_REQUEST, "Account Support Desk", "", Relationship.STRANGER, """
                        Dear member,

                        we noticed unusual activity and your account has been limited. To keep it open, confirm your password today at \
                        https://account-check.example.com/confirm and send us the six digit code that arrives on your phone.

                        If you do not act within 24 hours your account will be closed for good.
                        Security team\
                        """));

    static @Nullable WorkedExample find(@Nullable String key) {
        return ALL.stream().filter(e -> e.key.equals(key)).findFirst().orElse(null);
    }
}
