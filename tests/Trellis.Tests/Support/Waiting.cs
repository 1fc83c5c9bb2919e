using System.Net.Http.Json;

namespace Trellis.Tests.Support;

/// <summary>A task as the API lists it.</summary>
public sealed record WaitingTask(
    string Kind,
    string Title,
    string Detail,
    int Count,
    DateOnly? DueOn,
    DateOnly? Since,
    string State,
    string[] About,
    string Href
);

/// <summary>What is waiting for somebody, through the API.</summary>
public static class Waiting
{
    public static async Task<WaitingTask[]> Tasks(this Browser browser) =>
        (await browser.Client.GetFromJsonAsync<WaitingTask[]>("/api/me/tasks"))!;

    /// <summary>The one task of a kind; null if there is none.</summary>
    public static async Task<WaitingTask?> Task(this Browser browser, string kind) =>
        (await browser.Tasks()).SingleOrDefault(t => t.Kind == kind);
}
