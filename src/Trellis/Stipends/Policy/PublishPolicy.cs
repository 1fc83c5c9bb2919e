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
