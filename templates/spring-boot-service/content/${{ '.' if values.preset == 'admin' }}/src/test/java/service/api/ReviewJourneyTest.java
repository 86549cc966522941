package service.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import service.Example;
import tools.jackson.databind.json.JsonMapper;

/** Something that an operator must decide on, with its findings, from the first call to the last. */
@SpringBootTest(properties = {"service.cache.enabled=false", "service.messaging.enabled=false", "service.store=memory"})
@AutoConfigureMockMvc
class ReviewJourneyTest {

  private static final String FINDING =
      """
      {"moderator": "park", "text": "The picture is the same as in listing 3."}
      """;

  @Autowired MockMvcTester api;
  @Autowired JsonMapper mapper;

  @Test
  void findingsAreAddedListedAndRemoved() throws Exception {
    var at = Example.PATH + "/" + id(post(Example.PATH, Example.REQUEST)) + "/findings";

    var added = id(post(at, FINDING));
    assertThat(api.get().uri(at).exchange())
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[0].id")
        .isEqualTo(added);

    assertThat(api.delete().uri(at + "/" + added).exchange()).hasStatus(204);
    assertThat(api.delete().uri(at + "/" + added).exchange()).hasStatus(404);
    assertThat(api.get().uri(at).exchange())
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items.length()")
        .isEqualTo(0);
  }

  @Test
  void decideReviewHappensOnce() throws Exception {
    var at = Example.PATH + "/" + id(post(Example.PATH, Example.REQUEST));
    var added = id(post(at + "/findings", FINDING));
    assertThat(added).isNotNull();

    assertThat(act(at)).hasStatusOk();
    assertThat(act(at)).hasStatus(409);
  }

  private MvcTestResult act(String at) {
    return api.post()
        .uri(at + "/decision")
        .contentType(MediaType.APPLICATION_JSON)
        .content(
            """
            {"decision": "REJECTED", "moderator": "park", "note": "A copy of listing 3"}
            """)
        .exchange();
  }

  private MvcTestResult post(String at, String content) {
    var result =
        api.post().uri(at).contentType(MediaType.APPLICATION_JSON).content(content).exchange();
    assertThat(result).hasStatus(201);
    return result;
  }

  private String id(MvcTestResult result) throws Exception {
    return mapper.readTree(result.getResponse().getContentAsString()).get("id").asString();
  }
}
