using Trellis.Domain.Settings;

namespace Trellis.Domain.Stipends;

/// <summary>The stipend policy from a day on, for everybody or for one group.</summary>
public sealed class StipendPolicy : DatedDocument<StipendTerms>;
