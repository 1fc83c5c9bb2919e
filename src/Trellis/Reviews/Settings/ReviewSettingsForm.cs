namespace Trellis.Reviews.Settings;

/// <summary>The settings of annual 360s as they are typed.</summary>
public sealed class ReviewSettingsForm : ReviewTermsForm
{
    public string? AnnualBy { get; set; }

    /// <summary>The version of the settings that the form was made of.</summary>
    public int Version { get; set; }

    public static ReviewSettingsForm Of(ReviewSettingsView.View view)
    {
        var form = new ReviewSettingsForm { AnnualBy = view.AnnualBy.ToString(), Version = view.Version };
        form.Fill(view.Terms);
        return form;
    }

    public ChangeReviewSettings.Request ToRequest() =>
        new(Enum.TryParse<AnnualBy>(AnnualBy, out var by) ? by : default, Terms!, Version);
}
