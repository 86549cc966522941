package service.jobs;

/** Does the jobs of a type. Called again, up to the queue's limit, where it throws. */
public interface JobHandler {

  String type();

  void handle(Job job);
}
