using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Trellis.Accounts;
using Trellis.Jobs;

namespace Trellis.Tests.Support;

/// <summary>
/// A browser: it keeps cookies, follows no redirect by itself, and fills forms with the token of their page.
/// </summary>
public sealed partial class Browser
{
    public Browser(TestServer server)
    {
        Client = new(new Cookies { InnerHandler = server.CreateHandler() }) { BaseAddress = new("http://localhost") };
    }

    public HttpClient Client { get; }

    /// <summary>Enters the password once more, as is asked before what can do great harm.</summary>
    public async Task Confirm() =>
        (
            await Client.PostAsJsonAsync("/api/session/confirmation", new { password = World.Password })
        ).StatusCode.ShouldBe(HttpStatusCode.NoContent);

    public Task<HttpResponseMessage> Get(string url) => Client.GetAsync(url);

    public async Task<IHtmlDocument> Page(string url)
    {
        var answer = await Get(url);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, url);
        return Parse(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Reads a page as a browser shows it: a line break of the markup is a space.</summary>
    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(LineBreak().Replace(html, " "));

    [GeneratedRegex(@" *\n {4,}", RegexOptions.NonBacktracking)]
    private static partial Regex LineBreak();

    /// <summary>
    /// Fills and sends the form of a page that has this selector, with what the page put into it and these values over
    /// it.
    /// </summary>
    public Task<HttpResponseMessage> Submit(string url, string form, params (string Name, string Value)[] values) =>
        SubmitAfter(url, form, () => Task.CompletedTask, values);

    /// <summary>Submits a form after something happened since it was opened.</summary>
    public async Task<HttpResponseMessage> SubmitAfter(
        string url,
        string form,
        Func<Task> happens,
        params (string Name, string Value)[] values
    )
    {
        var page = await Page(url);
        await happens();
        return await SubmitFrom(page, url, form, values);
    }

    /// <summary>Submits a form of a page that is open already, such as one that a form has answered.</summary>
    public async Task<HttpResponseMessage> SubmitFrom(
        IHtmlDocument page,
        string url,
        string form,
        params (string Name, string Value)[] values
    )
    {
        var element = (page.QuerySelector(form) as IHtmlFormElement).ShouldNotBeNull($"{form} is not on {url}");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in element.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = input.GetAttribute("name")!;
            switch (input)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }
                or IHtmlInputElement { Type: "file" }:
                    break;
                case IHtmlInputElement i:
                    fields[name] = i.Value;
                    break;
                case IHtmlTextAreaElement t:
                    fields[name] = t.Value;
                    break;
                case IHtmlSelectElement s:
                    fields[name] = s.Value ?? "";
                    break;
            }
        }
        foreach (var (name, value) in values)
            fields[name] = value;
        return await Client.PostAsync(
            element.GetAttribute("action") is { Length: > 0 } action ? action : url,
            new FormUrlEncodedContent(fields)
        );
    }

    /// <summary>
    /// Keeps cookies until they are taken back. The server's clock is not this machine's, so dates in them mean nothing
    /// here.
    /// </summary>
    private sealed class Cookies : DelegatingHandler
    {
        private readonly ConcurrentDictionary<string, string> _jar = new(StringComparer.Ordinal);

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            if (!_jar.IsEmpty)
                request.Headers.Add("Cookie", string.Join("; ", _jar.Select(c => $"{c.Key}={c.Value}")));
            var answer = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                var (name, value) = (
                    cookie[..cookie.IndexOf('=', StringComparison.Ordinal)],
                    cookie[(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..].Split(';')[0]
                );
                if (value.Length == 0)
                    _jar.TryRemove(name, out _);
                else
                    _jar[name] = value;
            }
            return answer;
        }
    }
}
