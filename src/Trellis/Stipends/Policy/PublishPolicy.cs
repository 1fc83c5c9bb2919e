using System.ComponentModel.DataAnnotations;
using Trellis.Accounts;

namespace Trellis.Stipends.Policy;

/// <summary>
/// Publishes the stipend policy from a day on, for everybody or for one group. What was decided under an earlier one
/// stays as it is.
/// </summary>
public sealed class PublishPolicy(AppDb db, Viewer me, Confirmation confirmation)
{
    public sealed class Request
    {
        /// <summary>A country or another group of people; empty for everybody.</summary>
        [StringLength(60)]
        public string? Group { get; set; }

        [Required(ErrorMessage = "Choose the day from which it holds.")]
        public DateOnly? From { get; set; }

        [Required]
        public StipendTerms? Terms { get; set; }

        [StringLength(500)]
        public string? Note { get; set; }

        /// <summary>
        /// The number of the newest policy when the form was opened: somebody else may have published since.
        /// </summary>
        public int? After { get; set; }
    }

    public async Task<Result<StipendPolicy>> Handle(Request request, CancellationToken ct) =>
        await confirmation.Ask(ct) is { } problem
            ? problem
            : await db.InSerializedTransaction(() => Publish(request, ct), ct);

    private async Task<Result<StipendPolicy>> Publish(Request request, CancellationToken ct)
    {
        if (!Can.EditPolicy(me))
            return new Problem.Forbidden();
        if (Shape.Of(request) is { } wrong)
            return wrong;
        var before = await db.For(me).StipendPolicies.AsNoTracking().OrderBy(p => p.Number).ToListAsync(ct);
        var (group, note) = (Names.Tidy(request.Group ?? ""), Names.TidyText(request.Note));
        if (
            before.LastOrDefault() is { } last
            && last.Group == group
            && last.From == request.From
            && last.Note == note
            && last.PublishedBy == me.Name
            && TermsJson.Write(last.Terms) == TermsJson.Write(request.Terms!)
        )
            return last; // a second click
        if (request.After is { } after && after != (before.LastOrDefault()?.Number ?? 0))
            return new Problem.Stale(
                before.LastOrDefault() is { } newest
                    ? $"{newest.PublishedBy} published policy {newest.Number} meanwhile. Look at it, and publish "
                        + $"again if yours still holds."
                    : "There is no policy yet."
            );
        if (PolicyRules.CanPublish(before, group, request.From!.Value, request.Terms!, me.Today) is { } refusal)
            return refusal;
        var policy = new StipendPolicy
        {
            Group = group,
            Number = before.Count + 1,
            From = request.From.Value,
            Terms = request.Terms!,
            Note = note,
            PublishedAt = me.Now,
            PublishedBy = me.Name,
        };
        db.Add(policy);
        db.Record(
            me,
            StipendActivity.PolicyPublished,
            policy.Id.ToString(),
            detail: $"{policy.Number}{(group.Length > 0 ? $" for {group}" : "")}, from {policy.From:yyyy-MM-dd}"
        );
        return await db.Save(ct) is { } problem ? problem : policy;
    }
}

/// <summary>
/// Records a dated fact that the stipend asks for: that the calibration conversation was held, that notice was given,
/// which group somebody belongs to. Never about oneself.
/// </summary>
public sealed class RecordFact(AppDb db, Viewer me, Books books)
{
    public sealed class Request
    {
        [
            Required(ErrorMessage = "Choose what happened."),
            EnumDataType(typeof(StipendFactKind), ErrorMessage = "Choose what happened.")
        ]
        public StipendFactKind? Kind { get; set; }

        [Required(ErrorMessage = "Choose the day.")]
        public DateOnly? On { get; set; }

        /// <summary>The name of the group.</summary>
        [StringLength(60)]
        public string? Value { get; set; }
    }

    public Task<Result<Done>> Handle(Id<Person> person, Request request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Record(person, request, ct), ct);

    private async Task<Result<Done>> Record(Id<Person> person, Request request, CancellationToken ct)
    {
        if (await books.Of(person, ct) is not { } book)
            return new Problem.Missing("This person");
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (person == me.PersonId)
            return new Problem.Refused(
                "fact.own",
                "Nobody records this about themselves. Your manager or People Ops does."
            );
        var (kind, on, value) = (request.Kind!.Value, request.On!.Value, Names.Tidy(request.Value ?? ""));
        if (!me.IsPeopleOps && (book.ManagerId != me.PersonId || kind == StipendFactKind.PolicyGroup))
            return new Problem.Forbidden();
        if (
            on < book.Engagement.Hired
            || (kind != StipendFactKind.PolicyGroup && on > me.Today)
            || on > me.Today.AddYears(5)
        )
            return new Problem.Refused(
                "fact.day",
                $"Choose a day from the first day of work, {book.Engagement.Hired:d MMMM yyyy}, to "
                    + $"{(kind == StipendFactKind.PolicyGroup ? "five years from now" : "today")}."
            );
        if (
            kind == StipendFactKind.PolicyGroup
            && on < me.Today
            && await db.For(me).StipendFacts.AnyAsync(f => f.PersonId == person && f.Kind == kind, ct)
        )
            return new Problem.Refused(
                "fact.past",
                "A change of group begins today or later. What was earned before stays as it is."
            );
        if (
            kind == StipendFactKind.PolicyGroup
            && value.Length > 0
            && !await db.For(me).StipendPolicies.AnyAsync(p => p.Group == value, ct)
        )
            return new Problem.Refused("fact.group", "There is no policy for this group. Publish one first.");
        if (book.Facts.LastOrDefault(f => f.Kind == kind) is { } same && same.On == on && same.Value == value)
            return Done.It;
        db.Add(
            new StipendFact
            {
                PersonId = person,
                Kind = kind,
                On = on,
                Value = kind == StipendFactKind.PolicyGroup ? value : "",
                At = me.Now,
                ByName = me.Name,
            }
        );
        db.Record(me, StipendActivity.FactRecorded, person.ToString(), person, kind.ToString());
        return await db.Save(ct) is { } problem ? problem : Done.It;
    }
}

/// <summary>Strikes out a fact that was recorded wrongly. It stays in the record of activity.</summary>
public sealed class StrikeFact(AppDb db, Viewer me, Books books)
{
    public Task<Result<Id<Person>>> Handle(Id<StipendFact> id, CancellationToken ct) =>
        db.InSerializedTransaction(() => Strike(id, ct), ct);

    private async Task<Result<Id<Person>>> Strike(Id<StipendFact> id, CancellationToken ct)
    {
        if (
            await db.For(me).StipendFacts.SingleOrDefaultAsync(f => f.Id == id, ct) is not { } fact
            || await books.Of(fact.PersonId, ct) is not { } book
        )
            return new Problem.Missing("This fact");
        if (
            fact.PersonId == me.PersonId
            || (!me.IsPeopleOps && (book.ManagerId != me.PersonId || fact.Kind == StipendFactKind.PolicyGroup))
        )
            return new Problem.Forbidden();
        if (fact.StruckAt is not null)
            return fact.PersonId;
        fact.StruckAt = me.Now;
        db.Record(me, StipendActivity.FactVoided, fact.PersonId.ToString(), fact.PersonId, fact.Kind.ToString());
        return await db.Save(ct) is { } problem ? problem : fact.PersonId;
    }
}
