namespace Trellis.Domain.Stipends;

/// <summary>
/// The terms that hold for somebody, by day: a change of policy counts from its day on and rewrites nothing before it.
/// </summary>
public sealed class PolicyTimeline
{
    private readonly IReadOnlyList<(DateOnly From, StipendTerms Terms)> _steps;

    /// <summary>
    /// At least one step. The first holds for all time before it too; of two that begin on one day the later in the
    /// list counts.
    /// </summary>
    public PolicyTimeline(IEnumerable<(DateOnly From, StipendTerms Terms)> steps)
    {
        _steps = [.. steps.GroupBy(s => s.From).OrderBy(g => g.Key).Select(g => g.Last())];
        if (_steps.Count == 0)
            throw new ArgumentException("A timeline has at least one step.", nameof(steps));
    }

    /// <summary>The same terms for all time.</summary>
    public PolicyTimeline(StipendTerms terms)
        : this([(DateOnly.MinValue, terms)]) { }

    /// <summary>
    /// The days on which other terms begin to hold, oldest first; the first counts as the beginning of time.
    /// </summary>
    public IReadOnlyList<(DateOnly From, StipendTerms Terms)> Steps =>
        [.. _steps.Select((s, i) => i == 0 ? (DateOnly.MinValue, s.Terms) : s)];

    /// <summary>The terms that hold on a day.</summary>
    public StipendTerms On(DateOnly day)
    {
        for (var i = _steps.Count - 1; i > 0; i--)
        {
            if (_steps[i].From <= day)
                return _steps[i].Terms;
        }
        return _steps[0].Terms;
    }
}
