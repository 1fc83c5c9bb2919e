using System.ComponentModel.DataAnnotations;
using Trellis.Messages;

namespace Trellis.Growth.Retrospectives;

/// <summary>Offers lines of a retrospective to the people whom they are about, each of whom keeps or deletes their own.</summary>
public sealed class WriteRetroNotes(AppDb db, Viewer me)
{
    internal const string LongName = "This is longer than 120 characters. Shorten it a little.";
    internal const string LongLine = "A line is longer than 300 characters. Shorten it a little.";

    public sealed class Request
    {
        [RequiredText(ErrorMessage = "Name the retrospective."), AtMost(RetroRules.NameLimit, ErrorMessage = LongName)]
        public string? Retrospective { get; set; }

        [Required(ErrorMessage = "Choose the day on which it was held.")]
        public DateOnly? HeldOn { get; set; }

        /// <summary>The lines that are about somebody: 1 to 40.</summary>
        public IReadOnlyList<Line>? Lines { get; set; }
    }

    public sealed class Line
    {
        [RequiredText(ErrorMessage = "Write the line."), AtMost(RetroRules.LineLimit, ErrorMessage = LongLine)]
        public string? Text { get; set; }

        [Required(ErrorMessage = "Choose whom the line is about.")]
        public Id<Person>? Person { get; set; }

        /// <summary>The competency that it speaks of; null where none is chosen.</summary>
        public Id<Item>? Competency { get; set; }
    }

    /// <summary>How many notes are offered; those that were offered minutes ago are not offered again.</summary>
    public Task<Result<int>> Handle(Request request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Write(request, ct), ct);

    private async Task<Result<int>> Write(Request request, CancellationToken ct)
    {
        var lines = request.Lines ?? [];
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (lines.Any(l => l is null))
            return new Problem.Refused("retrospective.lines", "A line is missing.", nameof(Request.Lines));
        if (lines.Select(Shape.Of).OfType<Problem>().FirstOrDefault() is { } badLine)
            return badLine;
        if (me.PersonId is not { } writer)
            return new Problem.Forbidden();
        var heldOn = request.HeldOn!.Value;
        if (RetroRules.Refuse(heldOn, me.Today, lines.Select(l => l.Person!.Value).ToList(), writer) is { } refused)
            return refused;
        var sight = db.For(me);
        var people = lines.Select(l => l.Person!.Value).Distinct().ToList();
        if (await sight.Colleagues.CountAsync(c => people.Contains(c.PersonId), ct) < people.Count)
            return new Problem.Missing("One of these people");
        var items = lines.Select(l => l.Competency).OfType<Id<Item>>().Distinct().ToList();
        if (await sight.Competencies.CountAsync(c => items.Contains(c.Id), ct) < items.Count)
            return new Problem.Missing("One of these competencies");
        var name = Names.Tidy(request.Retrospective);
        var sent = await Sent(sight, writer, name, ct);
        var notes = lines
            .Select(l => new RetroNote
            {
                WriterId = writer,
                PersonId = l.Person!.Value,
                Retrospective = name,
                HeldOn = heldOn,
                Text = Names.Tidy(l.Text),
                CompetencyId = l.Competency,
                At = me.Now,
            })
            .Where(n => !sent.Contains((n.PersonId, n.Text)))
            .DistinctBy(n => (n.PersonId, n.Text))
            .ToList();
        db.AddRange(notes);
        foreach (var of in notes.GroupBy(n => n.PersonId))
            db.Tell(me, RetroMessages.Offered, of.Key, GrowthRoutes.RetroNotes);
        if (notes.Count > 0)
            db.Record(me, RetroActivity.Written, name, writer);
        return await db.Save(ct) is { } problem ? problem : notes.Count;
    }

    /// <summary>What a form that was sent twice has offered already.</summary>
    private async Task<HashSet<(Id<Person>, string)>> Sent(
        Sight sight,
        Id<Person> writer,
        string name,
        CancellationToken ct
    )
    {
        var since = SentTwice.Since(me);
        var found = await sight
            .RetroNotes.Where(n => n.WriterId == writer && n.At > since && n.Retrospective == name)
            .Select(n => new { n.PersonId, n.Text })
            .ToListAsync(ct);
        return [.. found.Select(n => (n.PersonId, n.Text))];
    }
}
