package service.domain;

/** The command makes sense, but not in the state that things are in. */
public class RuleViolationException extends RuntimeException {

  public RuleViolationException(String message) {
    super(message);
  }

  /**
   * @throws RuleViolationException with this message, unless it holds
   */
  public static void require(boolean holds, String message) {
    if (!holds) {
      throw new RuleViolationException(message);
    }
  }
}
