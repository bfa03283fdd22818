package gatehouse.team;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/**
 * Changes the place of whoever sends the header {@link #HEADER} when the request has passed the access table and its work has not
 * begun: the moment nobody could hit by being quick.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
class ChangeInBetween implements Ordered {
    /** Its value is {@code removed}, or the key of the role to have from now on. */
    static final String HEADER = "X-Test-Meanwhile";

    private final TestPeople people;

    ChangeInBetween(TestPeople people) {
        this.people = people;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void change(HttpRequest<?> request) {
        String change = request.getHeaders().get(HEADER);
        Optional<CurrentMember> member = SessionFetcher.signedIn(request).flatMap(SignedIn::member);
        if (change != null && member.isPresent()) {
            people.change(member.get(), Role.find(change));
        }
    }
}
