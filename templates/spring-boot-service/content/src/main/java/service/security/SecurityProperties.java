package service.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param issuer whose tokens are accepted; empty leaves authentication to the gateway
 * @param audience what a token must be for
 * @param allowedAddresses ranges that may call; none means all. The gateway has the same
 * @param trustedProxies ranges of the gateway and of the ingress, whose word on addresses counts
 * @param callsPerMinute what one caller may call in a replica, as a second line behind the gateway
 */
@ConfigurationProperties("service.security")
public record SecurityProperties(
    String issuer,
    String audience,
    List<String> allowedAddresses,
    List<String> trustedProxies,
    int callsPerMinute) {

  public SecurityProperties {
    issuer = issuer == null ? "" : issuer;
    audience = audience == null ? "" : audience;
    allowedAddresses = allowedAddresses == null ? List.of() : List.copyOf(allowedAddresses);
    trustedProxies = trustedProxies == null ? List.of() : List.copyOf(trustedProxies);
    if (!issuer.isEmpty() && audience.isEmpty()) {
      throw new IllegalArgumentException(
          "service.security.audience is empty; with an issuer, name the application that tokens must be for");
    }
  }
}
