using System.Net.Http.Json;

namespace Trellis.Tests.Growth.Feedback;

/// <summary>Requests and feedback as programs send them.</summary>
internal static class Feedbacks
{
    public static Task<HttpResponseMessage> Ask(
        this Browser browser,
        string question,
        DateOnly dueOn,
        FeedbackReaders readers = FeedbackReaders.Person,
        params IReadOnlyList<Id<Person>> people
    ) =>
        browser.Client.PostAsJsonAsync(
            "/api/feedback/requests",
            new
            {
                readers = Of(readers),
                people,
                about = "The index",
                question,
                dueOn,
            }
        );

    public static Task<HttpResponseMessage> Give(
        this Browser browser,
        Id<Person> person,
        string saw,
        FeedbackReaders readers = FeedbackReaders.Person
    ) =>
        browser.Client.PostAsJsonAsync(
            "/api/feedback/notes",
            new
            {
                readers = Of(readers),
                person,
                saw,
                effect = "We were done a day early.",
            }
        );

    private static string Of(FeedbackReaders readers) =>
        readers == FeedbackReaders.Person ? "person" : "person-and-manager";
}
