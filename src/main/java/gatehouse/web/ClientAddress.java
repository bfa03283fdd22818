package gatehouse.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The place on the network a request comes from, so that guesses can be counted by it.
 *
 * <p>Anyone may send {@code X-Forwarded-For}; it is read only when the operator says how many proxies of their own stand in front
 * (GATEHOUSE_PROXIES), and then only the entry the outermost of them wrote.
 */
@Singleton
public class ClientAddress {
    private final int proxies;

    ClientAddress(@Property(name = "gatehouse.proxies", defaultValue = "0") int proxies) {
        this.proxies = proxies;
    }

    /** An IPv4 address, or the 64 bits of an IPv6 address that name a household: the rest its owner can choose freely. */
    public String of(HttpRequest<?> request) {
        List<String> forwarded = request.getHeaders().getAll("X-Forwarded-For").stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        if (proxies > 0 && forwarded.size() >= proxies) {
            return place(forwarded.get(forwarded.size() - proxies));
        }
        InetAddress address = request.getRemoteAddress().getAddress();
        return address == null ? "" : place(address);
    }

    private static String place(String written) {
        try {
            return place(InetAddress.ofLiteral(written));
        } catch (IllegalArgumentException e) {
            return written;
        }
    }

    private static String place(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.ofDelimiter(":").formatHex(address.getAddress(), 0, 8)
                : address.getHostAddress();
    }
}
