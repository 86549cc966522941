package service.domain;

import static service.domain.RuleViolationException.require;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** A draw that people enter within its time. */
public record Campaign(
    UUID id, String name, Instant opensAt, Instant closesAt, Integer winners, Status status, List<UUID> winnerIds, long version, Instant updatedAt)
    implements Versioned {

  public enum Status {
    PLANNED,
    DRAWN
  }

  public static Campaign create(String name, Instant opensAt, Instant closesAt, Integer winners, Instant now) {
    require(opensAt.isBefore(closesAt), "A campaign must open before it closes");
    return new Campaign(
        UUID.randomUUID(), name, opensAt, closesAt, winners, Status.PLANNED, List.of(), 1, now);
  }

  public Campaign change(String name, Instant opensAt, Instant closesAt, Integer winners, Instant now) {
    require(status == Status.PLANNED, "Campaign " + id + " is drawn");
    require(opensAt.isBefore(closesAt), "A campaign must open before it closes");
    return new Campaign(id, name, opensAt, closesAt, winners, status, winnerIds, version + 1, now);
  }

  /**
   * Ends it. Who wins follows from the seed and the ids of all entries alone, so that anybody can
   * check it.
   */
  public Campaign draw(List<UUID> entryIds, String seed, Instant now) {
    require(status == Status.PLANNED, "Campaign " + id + " is drawn");
    var won =
        entryIds.stream()
            .sorted(Comparator.comparing((UUID entry) -> ticket(seed, entry)))
            .limit(winners)
            .toList();
    return new Campaign(id, name, opensAt, closesAt, winners, Status.DRAWN, won, version + 1, now);
  }

  private static String ticket(String seed, UUID entry) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest((seed + entry).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
