# Reference values for test/stats: SciPy 1.17.1, NumPy 2.4.6. Written to test/stats/reference.json.
import json, math, os
import numpy as np
from scipy import stats, optimize, special
out={"source":"SciPy %s, NumPy %s; test/stats/reference.py" % (__import__("scipy").__version__, np.__version__)}
out["normal"]=[[z, float(stats.norm.cdf(z))] for z in (-37,-12,-8,-5,-2.5,-1.644853627,-0.3,0,0.7,1.96,4.2,8)]
out["normalQuantile"]=[[p, float(stats.norm.ppf(p))] for p in (1e-12,1e-6,0.001,0.0243,0.05,0.3,0.5,0.77,0.95,0.9757,0.999,1-1e-9)]
out["student"]=[[t,df,float(stats.t.cdf(t,df))] for df in (1,2,5,19,58,400) for t in (-9,-2.1,-0.4,0.0,0.9,3.3)]
out["studentQuantile"]=[[p,df,float(stats.t.ppf(p,df))] for df in (1,2,7,19,58,400) for p in (0.01,0.2,0.8,0.95,0.999)]
# Exact Cochran-Mantel-Haenszel for 0/1 scores: convolution of scipy hypergeometric pmfs, mid-p, lower tail
def cmh(strata):
    dist=np.array([1.0]); s=0
    for x,r,y,b in strata:
        pmf=stats.hypergeom.pmf(np.arange(r+1), r+b, x+y, r)
        dist=np.convolve(dist,pmf); s+=x
    return float(dist[:s].sum()+0.5*dist[s])
rng=np.random.default_rng(11)
cases=[]
for T,r,b in ((1,3,3),(1,3,10),(5,3,10),(20,3,10),(59,3,10),(59,5,10),(59,3,3)):
    strata=[[int(rng.binomial(r,p)),r,int(rng.binomial(b,min(1,p+.1))),b] for p in rng.beta(.8,1,T)]
    cases.append({"strata":strata,"p":cmh(strata)})
cases.append({"strata":[[0,3,10,10]],"p":cmh([[0,3,10,10]])})
out["cmh"]=cases
# one-stratum cross-check with Fisher's exact test (lower tail, not mid-p)
out["fisher"]=[[x,r,y,b,float(stats.fisher_exact([[x,r-x],[y,b-y]],alternative="less")[1])] for x,r,y,b in ((0,3,3,3),(0,3,10,10),(0,5,10,10),(1,5,9,10),(2,7,6,7))]
# ratio of mean logs: scipy ttest over tasks, 90 % two-sided interval
now=rng.lognormal(2.6,.35,(12,3)); base=rng.lognormal(2.4,.35,(12,10))
d=np.log(now).mean(1)-np.log(base).mean(1)
ci=stats.ttest_1samp(d,0).confidence_interval(0.90)
out["ratio"]={"now":now.round(6).tolist(),"base":base.round(6).tolist()}
d=np.log(np.array(out["ratio"]["now"])).mean(1)-np.log(np.array(out["ratio"]["base"])).mean(1)
ci=stats.ttest_1samp(d,0).confidence_interval(0.90)
out["ratio"].update(ratio=float(np.exp(d.mean())),low=float(np.exp(ci.low)),high=float(np.exp(ci.high)))
# group-sequential levels: multivariate normal probabilities of never having crossed before
def levels(times,spend):
    c=[]; spent=0
    for j,t in enumerate(times):
        want=spend(t)-spent
        cov=np.array([[min(a,b)/math.sqrt(a*b) for b in times[:j+1]] for a in times[:j+1]])
        def cross(z):
            if j==0: return stats.norm.cdf(z)
            # signs flipped so that the lower limits become upper limits
            m=stats.multivariate_normal(mean=np.zeros(j+1),cov=cov*np.outer([-1]*j+[1],[-1]*j+[1]),maxpts=400000,abseps=1e-8,releps=1e-8)
            return m.cdf(np.array([-x for x in c]+[z]),rng=np.random.default_rng(1))
        z=optimize.brentq(lambda z: cross(z)-want,-6,3,xtol=1e-6)
        c.append(z); spent=spend(t)
    return [float(stats.norm.cdf(z)) for z in c]
zq=lambda a: stats.norm.ppf(1-a/2)
SP={"obf":lambda a: lambda t: 2-2*stats.norm.cdf(zq(a)/math.sqrt(t)),"pocock":lambda a: lambda t: a*math.log(1+(math.e-1)*t),"linear":lambda a: lambda t: a*t,"square":lambda a: lambda t: a*t*t}
info=lambda R,b:[(1/R+1/b)/(1/k+1/b) for k in range(1,R+1)]
B=[]
for name,sp,alpha,times in (("R3 b10 OBF","obf",.05,info(3,10)),("R3 b10 Pocock","pocock",.05,info(3,10)),("R5 b10 OBF","obf",.05,info(5,10)),("R5 b10 Pocock","pocock",.05,info(5,10)),("uneven","square",.043,[.1,.17,.5,.8,1]),("linear six","linear",.05,[1/6,2/6,3/6,4/6,5/6,1])):
    B.append({"name":name,"spending":sp,"alpha":alpha,"times":times,"levels":levels(times,SP[sp](alpha))})
out["boundaries"]=B
# veto: worst chance by dense grid and bounded optimisation
def worst(b,s,m):
    f=lambda p:-stats.binom.sf(s-1,b,p)*(1-p)**m
    r=optimize.minimize_scalar(f,bounds=(0,1),method="bounded",options={"xatol":1e-12})
    return float(-r.fun)
out["veto"]=[[b,s,m,worst(b,s,m)] for b,s,m in ((10,9,5),(10,10,5),(3,3,5),(5,5,5),(30,27,5))]
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)),"reference.json"),"w") as file:
    file.write("{\n"+",\n".join(json.dumps(k)+": "+json.dumps(v) for k,v in out.items())+"\n}\n")
