package service.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Addresses in CIDR notation.
 *
 * @param prefix how many of the first bits count
 */
record AddressRange(byte[] network, int prefix) {

  private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}");

  static AddressRange parse(String text) {
    var parts = text.split("/");
    var network = parts.length == 2 ? bytes(parts[0]) : null;
    try {
      if (network != null) {
        var prefix = Integer.parseInt(parts[1]);
        if (prefix >= 0 && prefix <= network.length * 8) {
          return new AddressRange(network, prefix);
        }
      }
    } catch (NumberFormatException noNumber) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "'" + text + "' is no range of addresses; expected one such as 203.0.113.0/24");
  }

  boolean contains(String address) {
    var bytes = bytes(address);
    if (bytes == null || bytes.length != network.length) {
      return false;
    }
    for (var bit = 0; bit < prefix; bit++) {
      var mask = 0x80 >> (bit % 8);
      if ((bytes[bit / 8] & mask) != (network[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  /** Never a look-up: what is no address gives null. */
  private static byte[] bytes(String address) {
    if (!ADDRESS.matcher(address).matches()) {
      return null;
    }
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException noAddress) {
      return null;
    }
  }
}
