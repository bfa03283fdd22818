package gatehouse.checklist;

import gatehouse.inbox.Arrival;
import gatehouse.inbox.InboxService;
import gatehouse.team.CurrentMember;
import gatehouse.team.HouseRulesService;
import gatehouse.team.MemberService;
import gatehouse.verdict.HouseRules.Strangers;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The checklist, what a reader should begin with, and who has done what. */
@Singleton
@Transactional
public class ChecklistService {
    /** How far back the personal order looks: enough for a pattern, few enough to be about now. */
    static final int LOOK_BACK = 60;

    private final List<Setting> settings = SettingsFile.read();
    private final ChecklistRepository ticks;
    private final InboxService inbox;
    private final MemberService members;
    private final HouseRulesService rules;
    private final Clock clock;

    ChecklistService(
            ChecklistRepository ticks,
            InboxService inbox,
            MemberService members,
            HouseRulesService rules,
            Clock clock) {
        this.ticks = ticks;
        this.inbox = inbox;
        this.members = members;
        this.rules = rules;
        this.clock = clock;
    }

    /** All lines as on the blank sheet, with nothing counted. */
    public List<ChecklistBlock> blank() {
        return ChecklistBlock.byGroup(
                PersonalOrder.of(settings, List.of(), Strangers.BALANCED).lines());
    }

    /** How open the member wants to be by the house rules. */
    public Strangers policyOf(CurrentMember member) {
        Strangers said =
                rules.rulesOf(member.teamId()).rulesOf(member.memberId()).strangers();
        return said == null ? Strangers.BALANCED : said;
    }

    /** The lines in the order of what the member handed in lately, or with {@code wholeTeam} everybody in the team. */
    public PersonalOrder personal(CurrentMember member, boolean wholeTeam, Strangers chosen) {
        List<Arrival> arrivals = inbox.lately(member, wholeTeam, LOOK_BACK);
        return PersonalOrder.of(settings, arrivals, chosen);
    }

    public List<Tick> ticks(CurrentMember member) {
        return ticks.ticks(member.teamId());
    }

    /** The member's own ticks by the key of the line. */
    public Map<String, Tick> ticksOf(CurrentMember member) {
        return ticks(member).stream()
                .filter(tick -> tick.memberId() == member.memberId())
                .collect(Collectors.toMap(Tick::setting, tick -> tick));
    }

    /** Who of the team has done what. */
    public TeamProgress progress(CurrentMember member) {
        return TeamProgress.of(settings, members.list(member), ticks(member));
    }

    /** Ticks a line or takes its tick off; false when there is no such line. */
    public boolean setTick(CurrentMember member, String setting, boolean done) {
        members.confirm(member);
        if (settings.stream().noneMatch(each -> each.key().equals(setting))) {
            return false;
        }
        if (done) {
            ticks.tick(member, setting, clock.instant());
        } else {
            ticks.untick(member, setting);
        }
        return true;
    }
}
