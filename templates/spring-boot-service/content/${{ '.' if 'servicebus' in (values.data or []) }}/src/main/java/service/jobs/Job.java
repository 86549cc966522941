package service.jobs;

import java.util.UUID;

/**
 * Work for later, done by one replica.
 *
 * @param jobId the same for each delivery; the queue drops what was sent twice
 */
public record Job(UUID jobId, String type, String body) {

  public Job {
    if (jobId == null || type == null || type.isBlank()) {
      throw new IllegalArgumentException("A job has a jobId and a type");
    }
  }
}
