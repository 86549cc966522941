package service.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Where a call came from. {@code X-Forwarded-For} is believed from its right end on, and only as far
 * as trusted proxies wrote it: what stands further left, a caller may have made up.
 */
@Component
class ClientAddress {

  private final List<AddressRange> trustedProxies;

  ClientAddress(SecurityProperties properties) {
    this.trustedProxies = properties.trustedProxies().stream().map(AddressRange::parse).toList();
  }

  String of(HttpServletRequest request) {
    var hops = new ArrayList<String>();
    var headers = request.getHeaders("X-Forwarded-For");
    while (headers.hasMoreElements()) {
      for (var hop : headers.nextElement().split(",")) {
        hops.add(withoutPort(hop.strip()));
      }
    }
    var address = request.getRemoteAddr();
    for (var at = hops.size() - 1; at >= 0 && isTrusted(address); at--) {
      address = hops.get(at);
    }
    return address;
  }

  private boolean isTrusted(String address) {
    return trustedProxies.stream().anyMatch(range -> range.contains(address));
  }

  /** Gateways of Azure write {@code 203.0.113.7:51234}. */
  private static String withoutPort(String hop) {
    var colon = hop.indexOf(':');
    return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
  }
}
