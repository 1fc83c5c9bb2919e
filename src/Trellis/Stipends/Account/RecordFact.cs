using System.ComponentModel.DataAnnotations;

namespace Trellis.Stipends.Account;

/// <summary>
/// Records a dated fact that the stipend asks for: that the calibration conversation was held, that notice was given,
/// which group somebody belongs to. Never about oneself.
/// </summary>
public sealed class RecordFact(AppDb db, Viewer me, StipendAccounts accounts)
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
        [AtMost(60)]
        public string? Value { get; set; }
    }

    public Task<Result<Done>> Handle(Id<Person> person, Request request, CancellationToken ct) =>
        db.InSerializedTransaction(() => Record(person, request, ct), ct);

    private async Task<Result<Done>> Record(Id<Person> person, Request request, CancellationToken ct)
    {
        if (await accounts.For(person, ct) is not { } account)
            return new Problem.Missing("This person");
        if (Shape.Of(request) is { } wrong)
            return wrong;
        if (person == me.PersonId)
            return new Problem.Refused(
                "fact.own",
                "Nobody records this about themselves. Your manager or People Ops does."
            );
        var (kind, on, value) = (request.Kind!.Value, request.On!.Value, Names.Tidy(request.Value ?? ""));
        if (!me.IsPeopleOps && (account.ManagerId != me.PersonId || kind == StipendFactKind.PolicyGroup))
            return new Problem.Forbidden();
        if (
            on < account.Engagement.Hired
            || (kind != StipendFactKind.PolicyGroup && on > me.Today)
            || on > me.Today.AddYears(5)
        )
            return new Problem.Refused(
                "fact.day",
                $"Choose a day from the first day of work, {account.Engagement.Hired:d MMMM yyyy}, to "
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
        if (account.Facts.LastOrDefault(f => f.Kind == kind) is { } same && same.On == on && same.Value == value)
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
