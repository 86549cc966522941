package service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class AddressTest {

  private final ClientAddress clients =
      new ClientAddress(new SecurityProperties("", "", List.of(), List.of("10.0.0.0/8"), 600));

  @Test
  void aRangeHoldsItsOwnAddressesAlone() {
    var range = AddressRange.parse("198.51.100.16/28");

    assertThat(range.contains("198.51.100.16")).isTrue();
    assertThat(range.contains("198.51.100.31")).isTrue();
    assertThat(range.contains("198.51.100.32")).isFalse();
    assertThat(range.contains("::1")).isFalse();
    assertThat(range.contains("example.com")).isFalse();
    assertThat(AddressRange.parse("2001:db8::/32").contains("2001:db8:1::7")).isTrue();
    assertThat(AddressRange.parse("0.0.0.0/0").contains("203.0.113.7")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10.0.0.0", "10.0.0.0/33", "10.0.0.0/x", "host/8", "10.0.0/8/8"})
  void whatIsNoRangeIsRefused(String text) {
    assertThatThrownBy(() -> AddressRange.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("203.0.113.0/24");
  }

  @Test
  void onlyTrustedProxiesAreBelieved() {
    assertThat(address("203.0.113.7", "1.1.1.1")).isEqualTo("203.0.113.7");
    assertThat(address("10.1.2.3", "1.1.1.1, 203.0.113.7")).isEqualTo("203.0.113.7");
    assertThat(address("10.1.2.3", "1.1.1.1, 203.0.113.7:4711, 10.9.9.9")).isEqualTo("203.0.113.7");
    assertThat(address("10.1.2.3", null)).isEqualTo("10.1.2.3");
  }

  private String address(String remote, String forwardedFor) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(remote);
    if (forwardedFor != null) {
      request.addHeader("X-Forwarded-For", forwardedFor);
    }
    return clients.of(request);
  }
}
