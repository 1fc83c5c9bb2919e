using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MimeKit;

namespace Trellis.Mail;

/// <summary>Makes the mail of a letter: as text and as HTML, with the headers of something that nobody answers.</summary>
public sealed class MailMaker(AppOptions options, IServiceProvider services, ILoggerFactory logs, TimeProvider clock)
{
    /// <param name="id">What the mail is known by: the same message is the same mail, however often it is sent.</param>
    public async Task<MimeMessage> Of(Letter letter, string id, string name, string address)
    {
        var mail = new MimeMessage { Subject = letter.Subject, Date = clock.GetUtcNow() };
        var from = MailboxAddress.Parse(options.Mail!.From);
        mail.From.Add(new MailboxAddress($"Trellis at {letter.Organisation}", from.Address));
        mail.To.Add(new MailboxAddress(name, address));
        mail.MessageId = $"{id}@{from.Domain}";
        mail.Headers.Add("List-Unsubscribe", $"<{letter.Settings}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        var body = new BodyBuilder { TextBody = LetterText.Of(letter), HtmlBody = await Html(letter) }.ToMessageBody();
        mail.Body = letter.Entry is { } entry ? With(entry, (Multipart)body) : body;
        return mail;
    }

    /// <summary>The entry as a third form of the same, which calendars take, and as a file for those who take none.</summary>
    private static Multipart With(Letter.Invitation entry, Multipart letter)
    {
        var part = new TextPart("calendar") { ContentTransferEncoding = ContentEncoding.Base64 };
        part.SetText(Encoding.UTF8, entry.Text);
        part.ContentType.Parameters.Add("method", entry.Method);
        letter.Add(part);
        var file = new MimePart("application", "ics")
        {
            Content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes(entry.Text))),
            ContentDisposition = new(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = "entry.ics",
        };
        return new("mixed") { letter, file };
    }

    private async Task<string> Html(Letter letter)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var values = new Dictionary<string, object?> { [nameof(LetterBody.Letter)] = letter };
            var body = await renderer.RenderComponentAsync<LetterBody>(ParameterView.FromDictionary(values));
            return "<!doctype html>\n" + body.ToHtmlString();
        });
    }
}
